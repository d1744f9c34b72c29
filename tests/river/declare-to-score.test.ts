import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany, openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom, valueOf } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import { Session, type ProblemBody } from '../grounds/session';

describe.each(BACKENDS)('from a declaration to its score, queues on %s', (queues) => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
  });
  afterAll(() => grounds.close());

  test('declaring is refused until the charter is signed', async () => {
    const company = await openCompany(grounds, 'Biscuiterie de Kerroch');
    const session = await Session.signIn(grounds.apiUrl, company);
    const refused = await session.post<ProblemBody>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 20),
    );
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe('charter.not_signed');
  });

  test('an accepted declaration moves the score, and a correction moves it once', async () => {
    const { session } = await openReadyCompany(grounds, 'Chantier de Kernével');
    const declared = await session.post<{
      commitmentId: string;
      realisations: { id: string; entryId: string }[];
    }>('/api/commitments', meetingRoom(LAST_QUARTER, 90));
    expect(declared.status).toBe(201);
    const scored = await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending && (valueOf(view, 'M1') ?? 0) > 0,
    );
    // 40 m² × 90 h, declared only (0.9 × 0.8), over 900 m²; four quarters are observed.
    const days = { Q1: 90, Q2: 91, Q3: 92, Q4: 92 };
    expect(Object.keys(days)).toContain(LAST_QUARTER.slice(5));
    expect(valueOf(scored, 'M1')).toBeCloseTo((40 * 90 * 0.72) / 900, 1);

    const [line] = declared.body.realisations;
    const corrected = await session.post(`/api/realisations/${line?.id}/corrections`, {
      replaces: line?.entryId,
      reason: 'typingError',
      ...meetingRoom(LAST_QUARTER, 45).realisations[0],
    });
    expect(corrected.status).toBe(201);
    const after = await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending && (valueOf(view, 'M1') ?? 0) < 2,
    );
    expect(valueOf(after, 'M1')).toBeCloseTo((valueOf(scored, 'M1') ?? 0) / 2, 9);
    const second = await session.post<ProblemBody>(`/api/realisations/${line?.id}/corrections`, {
      replaces: line?.entryId,
      reason: 'typingError',
      ...meetingRoom(LAST_QUARTER, 30).realisations[0],
    });
    expect(second.body.code).toBe('commitment.superseded');
  });

  test('the same idempotency key declares once', async () => {
    const { session } = await openReadyCompany(grounds, 'Ateliers du Ter');
    const body = meetingRoom(LAST_QUARTER, 10);
    const first = await session.post<{ commitmentId: string }>(
      '/api/commitments',
      body,
      'cle-unique-1',
    );
    const again = await session.post<{ commitmentId: string }>(
      '/api/commitments',
      body,
      'cle-unique-1',
    );
    expect(again.body.commitmentId).toBe(first.body.commitmentId);
    const list = await session.get<{ commitments: unknown[] }>('/api/commitments');
    expect(list.body.commitments).toHaveLength(1);
  });

  test('an open dashboard hears of its own scores and of no other', async () => {
    const mine = await openReadyCompany(grounds, 'Forge du Blavet');
    const other = await openReadyCompany(grounds, 'Forge du Ninian');
    const ending = new AbortController();
    const reader = (await mine.session.stream(ending.signal)).getReader();
    const heard: string[] = [];
    const listening = (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        heard.push(new TextDecoder().decode(value));
      }
    })().catch(() => undefined);
    await eventually(
      () => dashboard(mine.session),
      (view) => !view.pending,
    );
    heard.length = 0;
    const theirs = await other.session.post<{ version: number }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 12),
    );
    await eventually(
      () => dashboard(other.session),
      (view) => !view.pending,
    );
    expect(theirs.status).toBe(201);
    expect(heard.join('')).not.toContain('score.landed');
    await mine.session.post('/api/commitments', meetingRoom(LAST_QUARTER, 12));
    await eventually(
      async () => heard.join(''),
      (text) => text.includes('score.landed'),
    );
    ending.abort();
    await listening;
  });
});

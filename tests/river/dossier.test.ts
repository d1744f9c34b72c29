import { verifyDossier, type Dossier } from '@ancrage/engine/dossier/verify-dossier';
import { addDays } from '@ancrage/contract/period/civil-date';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom, TODAY } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import type { ProblemBody, Session } from '../grounds/session';

describe('the dossier of a company’s own score', () => {
  let grounds: Grounds;
  let session: Session;
  const route = (quarter: string) => `/api/score/dossier?quarter=${quarter}&series=live`;

  beforeAll(async () => {
    grounds = await openGrounds();
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    ({ session } = await openReadyCompany(grounds, 'Voilerie de Kernével'));
  });
  afterAll(() => grounds.close());

  test('gives the very digits that the dashboard shows, and they can be recomputed', async () => {
    const declared = await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 90));
    expect(declared.status).toBe(201);
    const shown = await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => !view.pending && view.score !== null,
    );
    const { status, body } = await session.get<Dossier>(route(LAST_QUARTER));
    expect(status).toBe(200);
    expect(body.result.inputDigest).toBe(shown.score?.inputDigest);
    expect(body.result.score).toBe(shown.score?.score);
    expect(verifyDossier(body)).toBeNull();
  });

  test('one digit that was touched is named', async () => {
    const { body } = await session.get<Dossier>(route(LAST_QUARTER));
    const touched = { ...body, result: { ...body.result, reportedShare: 0.123 } };
    expect(verifyDossier(touched)?.path).toBe('reportedShare');
  });

  test('is that of the score that stands while a declaration is being counted', async () => {
    await grounds.worker.stop();
    const before = await session.get<Dossier>(route(LAST_QUARTER));
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 30));
    const meanwhile = await session.get<Dossier>(route(LAST_QUARTER));
    expect(meanwhile.body).toEqual(before.body);
    expect(verifyDossier(meanwhile.body)).toBeNull();
    await grounds.worker.start();
  });

  test('of a day before the company signed the charter there is none', async () => {
    const yesterday = await session.get<ProblemBody>(
      `${route(LAST_QUARTER)}&asKnownOn=${addDays(TODAY, -1)}`,
    );
    expect(yesterday.status).toBe(404);
    expect(yesterday.body.code).toBe('score.not_found');
  });

  test('is refused, in both languages, where the score was made of other inputs', async () => {
    await grounds.worker.stop();
    await grounds.owner.query(
      `UPDATE ancrage.score_record SET result = jsonb_set(result, '{inputDigest}', '"other"')
       WHERE series = 'live' AND quarter = $1`,
      [LAST_QUARTER],
    );
    const french = await session.get<ProblemBody>(route(LAST_QUARTER));
    expect(french.status).toBe(409);
    expect(french.body.code).toBe('score.being_counted');
    const english = await session.inLanguage('en').get<ProblemBody>(route(LAST_QUARTER));
    expect(english.body.errors?.[0]?.detail).toContain('being counted');
    await grounds.worker.start();
  });

  test('there is none of a quarter without a score', async () => {
    const { status, body } = await session.get<ProblemBody>(route('1999-Q1'));
    expect(status).toBe(404);
    expect(body.code).toBe('score.not_found');
  });
});

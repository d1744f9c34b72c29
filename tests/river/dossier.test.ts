import { verifyDossier, type Dossier } from '@ancrage/engine/dossier/verify-dossier';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
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

  test('is refused while a declaration is being counted, in both languages', async () => {
    await grounds.worker.stop();
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 30));
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

import { randomUUID } from 'node:crypto';
import { withLuhnKey } from '@ancrage/contract/company/siren';
import {
  quarterEnd,
  quarterOf,
  quarterRange,
  quarterStart,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { entryForAppending } from '@ancrage/ledger/append-entries';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCompany, signedOn } from '../grounds/company';
import { meetingRoom, TODAY } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { Session } from '../grounds/session';

const OPEN = quarterOf(TODAY);
const FIRST = shiftQuarter(OPEN, -15);

interface Declared {
  readonly commitmentId: string;
  readonly realisations: readonly { readonly id: string; readonly entryId: string }[];
}

/** Of a company that has been observed for four years, whatever else there is. */
describe('how many quarters one entry asks to be counted anew', () => {
  let grounds: Grounds;
  let session: Session;
  let companyId: string;
  let siren: string;
  let line: Declared['realisations'][number];

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    // Its first start puts the method in force; it then counts nothing.
    await grounds.worker.start();
    await grounds.worker.stop();
    const company = await openCompany(grounds, 'Saunerie de Lasné');
    companyId = company.id;
    siren = company.siren;
    const signed = quarterStart(FIRST);
    await signedOn(grounds, companyId, signed);
    const observation = {
      entryId: randomUUID(),
      subjectType: 'observation',
      subjectId: randomUUID(),
      action: 'declare',
      replaces: null,
      validFrom: signed,
      validTo: null,
      reason: null,
      payload: { from: FIRST },
      text: null,
      touched: quarterRange(FIRST, OPEN),
    } as const;
    await grounds.owner.query(
      `SELECT * FROM ancrage.append_entries_recorded($1, $1, $2, 'test', $3)`,
      [companyId, JSON.stringify([entryForAppending(observation)]), `${signed}T09:00:00Z`],
    );
    session = await Session.signIn(grounds.apiUrl, company);
  });
  afterAll(() => grounds.close());

  /** The quarters that a write makes stale, and nothing else does. */
  async function touchedBy(write: () => Promise<{ status: number }>): Promise<QuarterId[]> {
    await grounds.owner.query(
      'UPDATE ancrage.score_request SET scored_version = wanted_version WHERE company_id = $1',
      [companyId],
    );
    const { status } = await write();
    expect([200, 201]).toContain(status);
    const { rows } = await grounds.owner.query<{ quarter: QuarterId }>(
      `SELECT quarter FROM ancrage.score_request
       WHERE company_id = $1 AND scored_version < wanted_version ORDER BY quarter`,
      [companyId],
    );
    return rows.map(({ quarter }) => quarter);
  }
  const reach = (first: QuarterId, quarters: number) =>
    quarterRange(first, shiftQuarter(first, quarters - 1));

  /** States the company's size from a quarter on. */
  const grown = (quarter: QuarterId) =>
    session.post('/api/company/size-profiles', {
      from: quarterStart(quarter),
      figures: {
        fte: 12,
        headcount: 13,
        floorAreaM2: 400,
        turnoverEur: 900_000,
        addressablePurchasesEur: 200_000,
        treasuryEur: 90_000,
        employeeSavingsEur: null,
      },
      byEstablishment: [],
    });

  test('a delivery: its own and the six after it', async () => {
    const early = shiftQuarter(OPEN, -13);
    const touched = await touchedBy(async () => {
      const declared = await session.post<Declared>('/api/commitments', meetingRoom(early, 90));
      line = declared.body.realisations[0] ?? { id: '', entryId: '' };
      return declared;
    });
    expect(touched).toEqual(reach(early, 7));
  });

  test('an answer: as a delivery', async () => {
    const quarter = shiftQuarter(OPEN, -12);
    const body = { indicator: 'H1', quarter, answer: 'zero' };
    const touched = await touchedBy(() => session.post('/api/answers', body));
    expect(touched).toEqual(reach(quarter, 7));
  });

  test('a correction: those of the old and of the new, fourteen at most', async () => {
    const [old, next] = [shiftQuarter(OPEN, -13), shiftQuarter(OPEN, -6)];
    const touched = await touchedBy(async () => {
      const corrected = await session.post<Declared>(`/api/realisations/${line.id}/corrections`, {
        replaces: line.entryId,
        reason: 'typingError',
        from: quarterStart(next),
        to: quarterEnd(next),
        measures: { areaM2: 40, hours: 90 },
      });
      line = corrected.body.realisations[0] ?? line;
      return corrected;
    });
    expect(touched).toEqual([...reach(old, 7), ...reach(next, 7)]);
  });

  test('a withdrawal: those of what is withdrawn, up to the open quarter', async () => {
    const body = { replaces: line.entryId, reason: 'declaredTwice' };
    const path = `/api/realisations/${line.id}/withdrawal`;
    const touched = await touchedBy(() => session.post(path, body));
    expect(touched).toEqual(reach(shiftQuarter(OPEN, -6), 7));
  });

  test('a size profile: ten, for it is carried eighteen months', async () => {
    const quarter = shiftQuarter(OPEN, -14);
    expect(await touchedBy(() => grown(quarter))).toEqual(reach(quarter, 10));
  });

  test('a delivery of the open quarter: that one alone', async () => {
    const today = { ...meetingRoom(OPEN, 3), from: TODAY };
    const realisations = [{ from: TODAY, to: TODAY, measures: { areaM2: 40, hours: 3 } }];
    const touched = await touchedBy(() =>
      session.post('/api/commitments', { ...today, realisations }),
    );
    expect(touched).toEqual([OPEN]);
  });

  test('a size profile where two territories are scored: those of what it shares out, too', async () => {
    for (const [number, communeCode] of [
      ['0001', '56121'],
      ['0002', '56260'],
    ] as const) {
      const siret = withLuhnKey(`${siren}${number}`);
      const from = quarterStart(FIRST);
      const place = { siret, name: 'Quai', communeCode, from };
      expect((await session.post('/api/company/establishments', place)).status).toBe(201);
    }
    const [old, next] = [shiftQuarter(OPEN, -14), shiftQuarter(OPEN, -9)];
    expect(await touchedBy(() => grown(old))).toEqual(quarterRange(old, OPEN));
    await grown(next);
    // Delivered in the last quarter before the next profile, it counts for six quarters more.
    expect(await touchedBy(() => grown(old))).toEqual(reach(old, 5 + 6));
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@ancrage/contract/period/civil-date';
import {
  closingDay,
  latestClosedQuarter,
  quarterEnd,
  quarterStart,
  shiftQuarter,
} from '@ancrage/contract/period/quarter';
import { SeededRandom } from '@ancrage/demo/seeded-random';
import { anchorHeads } from '@ancrage/ledger/anchor-heads';
import { holdsInclusion, type InclusionProof } from '@ancrage/ledger/inclusion-proof';
import { exportRoots, verifyProof } from '@ancrage/operations/ledger-commands';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { openCompany, signedOn } from '../grounds/company';
import { TODAY } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { Session, type ProblemBody } from '../grounds/session';
import { appendOn, observationEntry, roomEntries } from './books';

/** A quarter that has closed, and the one before it. */
const CLOSED = latestClosedQuarter(TODAY);
const BEFORE = shiftQuarter(CLOSED, -1);

interface LedgerBody {
  readonly entries: number;
  readonly head: string;
  readonly broken: { readonly seq: number; readonly reason: string } | null;
  readonly roots: readonly { readonly day: string; readonly root: string }[];
}

interface LateBody {
  readonly entries: readonly {
    readonly seq: number;
    readonly quarter: string;
    readonly closedOn: string;
    readonly title: string | null;
    readonly action: string;
  }[];
}

describe('a company’s register', () => {
  const random = new SeededRandom('register');
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-register-'));
  let grounds: Grounds;
  let source: DataSource;
  let session: Session;
  let id: string;
  /** Sequence numbers of what came late. */
  const late: number[] = [];

  beforeAll(async () => {
    grounds = await openGrounds();
    await grounds.api.start();
    source = new DataSource({ type: 'postgres', url: grounds.ownerUrl });
    await source.initialize();
    const company = await openCompany(grounds, 'Le registre');
    id = company.id;
    // The quarter before the last had closed already when the charter was signed.
    const signed = addDays(closingDay(BEFORE), 5);
    await signedOn(grounds, id, signed);
    const room = roomEntries(random, quarterStart(CLOSED), quarterEnd(CLOSED));
    const old = roomEntries(random, quarterStart(BEFORE), quarterEnd(BEFORE));
    await appendOn(grounds.owner, id, signed, [observationEntry(BEFORE)]);
    await appendOn(grounds.owner, id, signed, [...room, ...old]);
    const corrected = {
      ...room[1],
      entryId: randomUUID(),
      action: 'correct' as const,
      replaces: room[1].entryId,
      reason: 'betterFigure',
    };
    await appendOn(grounds.owner, id, addDays(closingDay(CLOSED), -1), [corrected]);
    const again = { ...corrected, entryId: randomUUID(), replaces: corrected.entryId };
    const forgotten = roomEntries(random, quarterStart(CLOSED), quarterEnd(CLOSED));
    const current = roomEntries(random, TODAY, TODAY);
    await appendOn(grounds.owner, id, TODAY, [again, ...forgotten, ...current]);
    late.push(9, 8, 7);
    for (const name of ['Une autre', 'Une troisième', 'Une quatrième']) {
      const other = await openCompany(grounds, name);
      await appendOn(grounds.owner, other.id, signed, roomEntries(random, signed, signed));
    }
    await anchorHeads(source, addDays(TODAY, -1));
    session = await Session.signIn(grounds.apiUrl, company);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await source.destroy();
    await grounds.close();
  });

  const proofOn = (day: string) =>
    session.get<InclusionProof & ProblemBody>(`/api/ledger/proof?day=${day}`);

  test('is verified at each reading, and names the entry that was changed behind its back', async () => {
    const before = (await session.get<LedgerBody>('/api/ledger')).body;
    expect(before).toMatchObject({ entries: 11, broken: null });
    const change = (days: number) =>
      grounds.owner.query(
        `ALTER TABLE ancrage.ledger_entry DISABLE TRIGGER append_only;
         UPDATE ancrage.ledger_entry SET valid_from = valid_from + ${days}
           WHERE company_id = '${id}' AND seq = 3;
         ALTER TABLE ancrage.ledger_entry ENABLE TRIGGER append_only`,
      );
    await change(-1);
    const changed = (await session.get<LedgerBody>('/api/ledger')).body;
    await change(1);
    expect(changed.broken).toEqual({ seq: 3, reason: 'content' });
  });

  test('lists what was recorded after the close of a quarter with an official score', async () => {
    const read = async (from: string, to: string) =>
      (await session.get<LateBody>(`/api/ledger/late-entries?from=${from}&to=${to}`)).body;
    const { entries } = await read(quarterStart(BEFORE), TODAY);
    expect(entries.map(({ seq }) => seq)).toEqual(late);
    expect(entries[2]).toMatchObject({
      quarter: CLOSED,
      closedOn: closingDay(CLOSED),
      action: 'correct',
    });
    expect(entries[2]?.title).toMatch(/^Salle \d/);
    expect((await read(quarterStart(BEFORE), addDays(TODAY, -1))).entries).toEqual([]);
  });

  test('proves that it is under a day’s root, to whoever holds the root alone', async () => {
    const day = addDays(TODAY, -1);
    const { body: proof } = await proofOn(day);
    const { roots } = (await session.get<LedgerBody>('/api/ledger')).body;
    expect(proof).toMatchObject({ companyId: id, day, seq: 11, root: roots[0]?.root });
    expect(proof.steps.length).toBeGreaterThan(0);
    expect(holdsInclusion(proof, roots[0]?.root)).toBe(true);
    expect(holdsInclusion({ ...proof, seq: 10 })).toBe(false);
    expect(holdsInclusion(proof, '00'.repeat(32))).toBe(false);

    const [proofFile, rootsFile] = [join(folder, 'proof.json'), join(folder, 'roots.json')];
    writeFileSync(proofFile, JSON.stringify(proof));
    await exportRoots(grounds.ownerUrl, rootsFile, () => undefined);
    const said: string[] = [];
    expect(verifyProof(proofFile, rootsFile, (line) => said.push(line))).toBe(true);
    expect(said).toEqual([
      `11 entries of company ${id} are under the root of ${day}, as it was handed out`,
    ]);
  });

  test('is under no root of a day without one', async () => {
    const { status, body } = await proofOn(TODAY);
    expect({ status, code: body.code, field: body.errors?.[0]?.field }).toEqual({
      status: 404,
      code: 'ledger.not_anchored',
      field: 'day',
    });
  });
});

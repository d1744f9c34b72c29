import { randomUUID } from 'node:crypto';
import { addDays, type CivilDate } from '@ancrage/contract/period/civil-date';
import {
  closingDay,
  latestClosedQuarter,
  quarterOf,
  quarterRange,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { SeededRandom } from '@ancrage/demo/seeded-random';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import { verifyDossier, type Dossier } from '@ancrage/engine/dossier/verify-dossier';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { entryForAppending } from '@ancrage/ledger/append-entries';
import type { NewEntry } from '@ancrage/ledger/entry';
import { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { publishedMethod } from '@ancrage/worker/process/published-method';
import { RecentScores } from '@ancrage/series/recent-scores';
import { KnownHistories } from '@ancrage/worker/score-company/known-histories';
import { scoreCompany, type Scoring } from '@ancrage/worker/score-company/score-company';
import { moveWindows } from '@ancrage/worker/sweep-stale/move-windows';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openCompany, signedOn } from '../grounds/company';
import { TODAY } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { Session } from '../grounds/session';
import { publishStricterMethod } from '../recompute/new-method';
import { NaiveBooks, type NaiveState } from './naive-books';
import { RandomCompany } from './random-deeds';

/** Companies with a history of their own; `npm run test:long` draws many. */
const HISTORIES = Number(process.env.ANCRAGE_HISTORIES ?? 3);
const SEED = process.env.ANCRAGE_SEED ?? randomUUID();
const DAYS_BACK = 640;

jest.setTimeout(120_000 + HISTORIES * 40_000);

interface Kept {
  readonly quarter: QuarterId;
  readonly series: 'live' | 'official';
  readonly state: string;
  readonly score: number | null;
  readonly input_digest: string;
  readonly method_hash: string;
  readonly counted_on: CivilDate;
}

interface Listed {
  readonly commitments: readonly {
    readonly id: string;
    readonly realisations: readonly { readonly id: string; readonly measures: object }[];
  }[];
}

/**
 * Histories of declarations, corrections, withdrawals, late entries, changes of size and a new
 * method, lived day by day by the ledger and the worker's own steps, beside books that are kept by
 * copying everything every evening.
 */
describe('random histories, as known on every date', () => {
  const random = new SeededRandom(SEED);
  let grounds: Grounds;
  let source: Awaited<ReturnType<typeof connect>>;
  let scoring: Scoring;
  let companies: { company: RandomCompany; session: Session }[];
  let methods: { first: NamedMethod; stricter: NamedMethod };
  let adoption: { decidedOn: CivilDate; from: QuarterId } | null = null;
  const days: CivilDate[] = [];

  beforeAll(async () => {
    process.stdout.write(`seed of the histories: ${SEED}\n`);
    grounds = await openGrounds();
    await grounds.api.start();
    source = await connect({ url: grounds.urlOf('ancrage_worker'), application: 'ancrage-tests' });
    const first = await publishedMethod(source);
    const hash = await publishStricterMethod(grounds.owner, '1.1.0');
    methods = { first, stricter: { hash, document: await documentOf(grounds, hash) } };
    scoring = {
      source,
      methods: new MethodTexts(source),
      histories: new KnownHistories(),
      recent: new RecentScores(),
    };
    companies = [];
    for (let number = 1; number <= HISTORIES; number += 1) companies.push(await openOne(number));
  });
  afterAll(async () => {
    await source.destroy();
    await grounds.close();
  });

  async function openOne(number: number) {
    const { id, email, password } = await openCompany(grounds, `Chantier ${number}`);
    const opened = quarterOf(addDays(TODAY, -DAYS_BACK));
    const books = new NaiveBooks(id, shiftQuarter(opened, -random.integer(0, 4)));
    await signedOn(grounds, id, addDays(TODAY, -DAYS_BACK));
    const company = new RandomCompany(new SeededRandom(`${SEED} ${number}`), books);
    return { company, session: await Session.signIn(grounds.apiUrl, { email, password }) };
  }

  async function append(companyId: string, day: CivilDate, entries: readonly NewEntry[]) {
    await grounds.owner.query('SELECT * FROM ancrage.append_entries_recorded($1, $1, $2, $3, $4)', [
      companyId,
      JSON.stringify(entries.map((entry) => entryForAppending(entry))),
      'test',
      `${day}T10:00:00Z`,
    ]);
  }

  /** As an administrator decides it, on a day of the past. */
  async function adopt(day: CivilDate) {
    adoption = { decidedOn: day, from: shiftQuarter(quarterOf(day), random.integer(-1, 1)) };
    if (adoption.from <= latestClosedQuarter(day)) adoption.from = quarterOf(day);
    await grounds.owner.query(
      `INSERT INTO ancrage.method_adoption (from_quarter, method_hash, decided_at)
       VALUES ($1, $2, $3)`,
      [adoption.from, methods.stricter.hash, `${day}T09:00:00Z`],
    );
    await grounds.owner.query(
      'UPDATE ancrage.score_request SET scored_version = -1 WHERE quarter >= $1',
      [adoption.from],
    );
  }

  function methodOf(quarter: QuarterId, day: CivilDate): NamedMethod {
    const adopted = adoption !== null && adoption.decidedOn <= day && adoption.from <= quarter;
    return adopted ? methods.stricter : methods.first;
  }

  async function kept({ companyId }: NaiveBooks): Promise<Kept[]> {
    const { rows } = await grounds.owner.query<Kept>(
      `SELECT quarter, series, state, score, input_digest, method_hash, counted_on::text
       FROM ancrage.score_record WHERE company_id = $1 AND unit = 'company'
         AND method_hash = ancrage.method_in_force(quarter)`,
      [companyId],
    );
    return rows;
  }

  /** What is kept of a quarter beside what the naive books make of the same day. */
  function compare(books: NaiveBooks, day: CivilDate, row: Kept): void {
    const { quarter, series } = row;
    const known = series === 'live' ? day : closingDay(quarter);
    const state = books.onDay(known);
    const counted = series === 'live' ? row.counted_on : closingDay(quarter);
    const expected = books.score(state, quarter, counted, methodOf(quarter, day));
    expect({ quarter, series, day, state: row.state, score: row.score }).toEqual({
      quarter,
      series,
      day,
      state: expected.state,
      score: expected.score,
    });
    expect(row.method_hash).toBe(methodOf(quarter, day).hash);
  }

  test('every score that is kept is that of the naive books, and an official one never moves', async () => {
    const official = new Map<string, Kept>();
    let late = 0;
    for (let day = addDays(TODAY, -DAYS_BACK); day < TODAY;) {
      days.push(day);
      const adopts = adoption === null && day > addDays(TODAY, -DAYS_BACK / 2);
      if (adopts) await adopt(day);
      await moveWindows(source, day);
      for (const { company } of companies) {
        const { books } = company;
        const entries = days.length === 1 ? company.open(day) : company.live(day);
        await append(books.companyId, day, entries);
        late += entries.filter(
          ({ validTo }) => validTo !== null && validTo < addDays(day, -91),
        ).length;
        await scoreCompany(scoring, day, { companyId: books.companyId });
        const rows = await kept(books);
        for (const row of rows.filter(({ series }) => series === 'official')) {
          const key = `${books.companyId} ${row.quarter}`;
          expect(row).toEqual(official.get(key) ?? row);
          if (!official.has(key)) compare(books, day, row);
          official.set(key, row);
        }
        const live = rows.filter(({ series }) => series === 'live');
        const observed = quarterRange(books.observedFrom, quarterOf(day));
        expect(live.map(({ quarter }) => quarter).sort()).toEqual(observed);
        const looked = [random.pick(live), random.pick(live)];
        for (const row of live) {
          const isRecent = row.quarter >= shiftQuarter(quarterOf(day), -1);
          if (isRecent || looked.includes(row)) compare(books, day, row);
        }
      }
      day = addDays(day, random.integer(4, 45));
    }
    for (const { company } of companies) {
      for (const row of await kept(company.books)) compare(company.books, days.at(-1) ?? '', row);
    }
    expect(official.size).toBeGreaterThan(HISTORIES * 3);
    expect(late).toBeGreaterThan(0);
  });

  test('the API answers as known on any past day what the naive books held that evening', async () => {
    let scored = 0;
    for (const { company, session } of companies) {
      for (const turn of days) {
        const day = random.chance(0.5) ? turn : addDays(turn, -1);
        const state = company.books.onDay(day);
        const listed = await session.get<Listed>(`/api/commitments?asKnownOn=${day}`);
        expect(linesListed(listed.body)).toEqual(linesOf(state));
        const opened = day >= (days[0] ?? '');
        if (!opened) continue;
        const quarter = random.pick(quarterRange(company.books.observedFrom, quarterOf(day)));
        const hasClosed = quarter <= latestClosedQuarter(day);
        const series = hasClosed && random.chance(0.5) ? 'official' : 'live';
        const query = `quarter=${quarter}&series=${series}&asKnownOn=${day}`;
        const dossier = await session.get<Dossier>(`/api/score/dossier?${query}`);
        const known = series === 'live' ? state : company.books.onDay(closingDay(quarter));
        const expected = company.books.score(known, quarter, day, methodOf(quarter, day));
        expect({ day, quarter, series, score: dossier.body.result.score }).toEqual({
          day,
          quarter,
          series,
          score: expected.score,
        });
        expect(verifyDossier(dossier.body)).toBeNull();
        if (expected.score !== null) scored += 1;
      }
    }
    expect(scored).toBeGreaterThan(HISTORIES);
  });
});

function linesOf({ commitments, lines }: NaiveState) {
  return commitments
    .map(({ id }) => ({
      id,
      lines: lines
        .filter(({ payload }) => payload.commitmentId === id)
        .map((line) => ({ id: line.id, measures: line.payload.measures }))
        .sort(byId),
    }))
    .sort(byId);
}

function linesListed({ commitments }: Listed) {
  return commitments
    .map(({ id, realisations }) => ({
      id,
      lines: realisations.map((line) => ({ id: line.id, measures: line.measures })).sort(byId),
    }))
    .sort(byId);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

async function documentOf({ owner }: Grounds, hash: string) {
  const { rows } = await owner.query<{ document: unknown }>(
    'SELECT document FROM ancrage.method WHERE hash = $1',
    [hash],
  );
  return parseMethod(rows[0]?.document);
}

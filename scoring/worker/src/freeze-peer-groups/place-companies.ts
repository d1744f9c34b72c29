import { startOfDayInParis } from '@ancrage/contract/period/civil-date';
import { peerGroupsOf } from '@ancrage/contract/comparison/peer-ladder';
import type { NafNomenclature } from '@ancrage/contract/company/naf';
import { booksAsKnown, readHistory } from '@ancrage/ledger/read-as-known';
import type { DataSource, EntityManager } from 'typeorm';
import type { Left } from './freeze-progress';
import { placeOfCompany } from './place-of-company';

const CHUNK = 200;

/**
 * Writes the next companies' groups of a civil year, as known when it began: what a company
 * declares later, or a company that joins later, changes no group before the next year.
 */
export async function placeCompanies(source: DataSource, year: number): Promise<Left> {
  return source.transaction(async (manager) => {
    await manager.query('INSERT INTO ancrage.peer_year (year) VALUES ($1) ON CONFLICT DO NOTHING', [
      year,
    ]);
    const [progress] = await manager.query<{ reached: string | null; done: boolean }[]>(
      'SELECT reached, done FROM ancrage.peer_year WHERE year = $1 FOR UPDATE SKIP LOCKED',
      [year],
    );
    if (progress === undefined) return 'busy';
    if (progress.done) return 'none';
    const companies = await manager.query<Company[]>(
      `SELECT organisation_id AS id, naf_code AS naf, naf_nomenclature AS nomenclature
       FROM ancrage.company WHERE $1::uuid IS NULL OR organisation_id > $1
       ORDER BY organisation_id LIMIT $2`,
      [progress.reached, CHUNK],
    );
    const members = [];
    for (const company of companies) members.push(...(await groupsOf(manager, company, year)));
    await manager.query(
      `INSERT INTO ancrage.peer_member (year, company_id, rung, group_key)
       SELECT $1, m.company, m.rung, m.key
       FROM jsonb_to_recordset($2) AS m(company uuid, rung smallint, key text)`,
      [year, JSON.stringify(members)],
    );
    await manager.query(
      'UPDATE ancrage.peer_year SET reached = coalesce($2, reached), done = $3 WHERE year = $1',
      [year, companies.at(-1)?.id ?? null, companies.length < CHUNK],
    );
    return companies.length === CHUNK ? 'more' : 'none';
  });
}

interface Company {
  readonly id: string;
  readonly naf: string;
  readonly nomenclature: NafNomenclature;
}

async function groupsOf(manager: EntityManager, { id, naf, nomenclature }: Company, year: number) {
  const newYear = startOfDayInParis(`${year}-01-01`);
  const books = booksAsKnown(await readHistory(manager, id), newYear);
  const place = placeOfCompany(books, naf, nomenclature, year);
  return place === null ? [] : peerGroupsOf(place).map((group) => ({ company: id, ...group }));
}

import type { Client } from 'pg';
import { rowsOf, tenantTables } from './tenant-tables';

/** What only one tenant's rows hold, so that whoever else reads it was let in. */
export interface Canaries {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  /** As JSON and CSV write them. */
  readonly numbers: readonly string[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Shorter ones stand everywhere by chance. */
const TEXT_LENGTH_MIN = 6;
const DIGITS_MIN = 5;

/**
 * Every text, identifier and telling number of a tenant's rows, in any table and at any depth of
 * a document, less whatever another tenant's rows hold too.
 */
export async function canariesOf(
  owner: Client,
  tenant: string,
  others: readonly string[],
): Promise<Canaries> {
  const own = await leavesOf(owner, tenant);
  for (const other of others) for (const leaf of await leavesOf(owner, other)) own.delete(leaf);
  const all = [...own];
  const isNumber = (leaf: string) => leaf !== '' && !Number.isNaN(Number(leaf));
  return {
    ids: all.filter((leaf) => UUID.test(leaf)),
    texts: all.filter(
      (leaf) =>
        !UUID.test(leaf) &&
        !isNumber(leaf) &&
        leaf.length >= TEXT_LENGTH_MIN &&
        !isWord(leaf) &&
        !/^\d{4}-\d\d-\d\d/.test(leaf),
    ),
    numbers: all.filter((leaf) => isNumber(leaf) && leaf.replace(/\D/g, '').length >= DIGITS_MIN),
  };
}

/** Those that stand in a text, but for what the asker said. */
export function seenIn(text: string, { ids, texts, numbers }: Canaries, said = ''): string[] {
  const unsaid = (canary: string) => !said.includes(canary);
  return [
    ...[...ids, ...texts].filter((canary) => unsaid(canary) && text.includes(canary)),
    ...numbers.filter(
      (canary) =>
        unsaid(canary) &&
        new RegExp(`(?<![\\d.])${canary.replace(/[.+]/g, '\\$&')}(?![\\d.])`).test(text),
    ),
  ];
}

/** A word of the product's own, such as a state or a kind. */
function isWord(leaf: string): boolean {
  return /^[a-z]+([A-Z][a-z]+)*$/.test(leaf);
}

async function leavesOf(owner: Client, tenant: string): Promise<Set<string>> {
  const leaves = new Set<string>();
  for (const table of await tenantTables(owner)) {
    const { rows } = await owner.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM (${rowsOf(table, tenant).replace('SELECT', 'SELECT *')}) t`,
    );
    for (const { row } of rows) gather(row, leaves);
  }
  return leaves;
}

function gather(value: unknown, leaves: Set<string>): void {
  if (typeof value === 'string' || typeof value === 'number') leaves.add(String(value));
  else if (typeof value === 'object' && value !== null) {
    for (const inside of Object.values(value)) gather(inside, leaves);
  }
}

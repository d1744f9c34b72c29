import { randomUUID } from 'node:crypto';
import { addDays } from '@ancrage/contract/period/civil-date';
import { quarterEnd, quarterStart } from '@ancrage/contract/period/quarter';
import { SeededRandom } from '@ancrage/demo/seeded-random';
import { anchorHeads } from '@ancrage/ledger/anchor-heads';
import { verifyChain } from '@ancrage/ledger/verify-chain';
import { verifyRoots } from '@ancrage/ledger/verify-roots';
import { verifyTexts } from '@ancrage/ledger/verify-texts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { openCompany } from '../grounds/company';
import { LAST_QUARTER, TODAY } from '../grounds/declarations';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { appendOn, roomEntries } from './books';
import { CHAINED, oneByteChanged, type Chained } from './tampering';

const SEED = process.env.ANCRAGE_SEED ?? randomUUID();
const TAMPERED = Number(process.env.ANCRAGE_TAMPERED ?? 1000);
const COLUMNS = Object.keys(CHAINED) as Chained[];

describe('an administrator of the database changes what was recorded', () => {
  const random = new SeededRandom(SEED);
  let grounds: Grounds;
  let source: DataSource;
  let companies: string[];

  beforeAll(async () => {
    process.stdout.write(`seed of the tampering: ${SEED}\n`);
    grounds = await openGrounds();
    companies = [];
    for (const name of ['Une', 'Deux', 'Trois']) {
      const { id } = await openCompany(grounds, name);
      companies.push(id);
      for (let line = 0; line < 12; line += 1) {
        const from = quarterStart(LAST_QUARTER);
        const [room, delivery] = roomEntries(random, from, quarterEnd(LAST_QUARTER));
        await appendOn(grounds.owner, id, addDays(TODAY, line - 40), [room, delivery]);
        const corrected = {
          ...delivery,
          entryId: randomUUID(),
          action: 'correct' as const,
          replaces: delivery.entryId,
          reason: 'betterFigure',
        };
        await appendOn(grounds.owner, id, addDays(TODAY, line - 40), [corrected]);
      }
    }
    // One connection: what is changed is verified in the transaction that is then taken back.
    source = new DataSource({ type: 'postgres', url: grounds.ownerUrl, extra: { max: 1 } });
    await source.initialize();
    await source.query(
      `ALTER TABLE ancrage.ledger_entry DROP CONSTRAINT ledger_entry_subject_type_check,
         DROP CONSTRAINT ledger_entry_action_check, DROP CONSTRAINT ledger_entry_check1,
         DROP CONSTRAINT ledger_entry_check`,
    );
  });
  afterAll(async () => {
    await source.destroy();
    await grounds.close();
  });

  test('untouched chains verify', async () => {
    expect(await verifyChain(source)).toEqual([]);
  });

  test(`each of ${TAMPERED} changes of one byte is named`, async () => {
    const { rows } = await grounds.owner.query<Record<Chained, string | null>>(
      `SELECT ${COLUMNS.map((column) => `${column}::text`).join(', ')} FROM ancrage.ledger_entry`,
    );
    const unnoticed: string[] = [];
    const byColumn = new Map<Chained, number>();
    let done = 0;
    while (done < TAMPERED) {
      const entry = rows[random.integer(0, rows.length - 1)];
      const column = COLUMNS[random.integer(0, COLUMNS.length - 1)];
      if (!entry || !column) continue;
      const changed = oneByteChanged(column, entry[column], random);
      const broken = changed === null ? null : await verifiedWith(entry, column, changed);
      if (broken === null) continue;
      done += 1;
      byColumn.set(column, (byColumn.get(column) ?? 0) + 1);
      const seq = Number(entry.seq);
      // An entry that left its place is missed at the place behind it, or by the head.
      const moved = column === 'seq' || column === 'company_id';
      const named = broken.some(
        (link) =>
          link.companyId === entry.company_id &&
          (link.seq === seq ||
            (moved && (link.seq === seq + 1 || link.reason === 'head')) ||
            (column === 'seq' && link.seq === Number(changed))),
      );
      if (!named) unnoticed.push(`${column} of ${seq}: ${entry[column]} → ${changed}`);
    }
    expect(unnoticed).toEqual([]);
    expect(byColumn.size).toBe(COLUMNS.length);
  });

  test('a head that is gone is missed', async () => {
    await source.query('BEGIN');
    await source.query('SET LOCAL session_replication_role = replica');
    await source.query('DELETE FROM ancrage.ledger_head WHERE company_id = $1', [companies[0]]);
    expect(await verifyChain(source)).toEqual([
      { companyId: companies[0], seq: 36, reason: 'head' },
    ]);
    await source.query('ROLLBACK');
  });

  test('words and salts beside an entry are bound by it; erased ones are missed by nobody', async () => {
    expect(await verifyTexts(source)).toEqual([]);
    const [text] = await source.query<{ entry_id: string; company_id: string; seq: string }[]>(
      `SELECT t.entry_id, t.company_id, e.seq FROM ancrage.entry_text t
       JOIN ancrage.ledger_entry e USING (entry_id) LIMIT 1`,
    );
    const named = [{ companyId: text?.company_id, seq: Number(text?.seq) }];
    for (const change of [
      `UPDATE ancrage.entry_text SET body = body || '{"beneficiary": "Une autre"}'`,
      'UPDATE ancrage.entry_text SET salt = set_byte(salt, 0, get_byte(salt, 0) # 1)',
      'UPDATE ancrage.ledger_entry SET text_digest = NULL',
    ]) {
      await source.query('BEGIN');
      await source.query('SET LOCAL session_replication_role = replica');
      await source.query(`${change} WHERE entry_id = $1`, [text?.entry_id]);
      expect([change, await verifyTexts(source)]).toEqual([change, named]);
      await source.query('ROLLBACK');
    }
    await source.query('BEGIN');
    await source.query('DELETE FROM ancrage.entry_text WHERE entry_id = $1', [text?.entry_id]);
    expect(await verifyTexts(source)).toEqual([]);
    await source.query('ROLLBACK');
  });

  test('a chain that is rewritten as a whole verifies, but not against its anchored head', async () => {
    const anchored = await anchorHeads(source, addDays(TODAY, -1));
    expect(anchored?.companies).toBe(companies.length);
    expect(await verifyRoots(source)).toEqual([]);
    const handedOut = new Map([[addDays(TODAY, -1), anchored?.root.toString('hex') ?? '']]);

    await source.query('BEGIN');
    await source.query('SET LOCAL session_replication_role = replica');
    await rewrite(companies[1] ?? '');
    expect(await verifyChain(source)).toEqual([]);
    expect(await verifyRoots(source)).toContainEqual({
      reason: 'head',
      day: addDays(TODAY, -1),
      companyId: companies[1],
      seq: 36,
    });
    // Even with the anchors forged to match, the roots that lie elsewhere tell.
    await source.query(
      `UPDATE ancrage.anchored_head a SET hash = e.hash FROM ancrage.ledger_entry e
       WHERE e.company_id = a.company_id AND e.seq = a.seq`,
    );
    const forged = await verifyRoots(source);
    expect(forged).toEqual([{ reason: 'root', day: addDays(TODAY, -1) }]);
    await source.query('ROLLBACK');
    expect(await verifyRoots(source, handedOut)).toEqual([]);
    const otherwise = new Map([[addDays(TODAY, -1), '00'.repeat(32)]]);
    expect(await verifyRoots(source, otherwise)).toHaveLength(1);
  });

  test('a day is anchored once', async () => {
    expect(await anchorHeads(source, addDays(TODAY, -1))).toBeNull();
    expect(await anchorHeads(source, addDays(TODAY, -2))).toBeNull();
  });

  /** The links that break when a column of an entry holds another value; null when it cannot. */
  async function verifiedWith(
    { entry_id: id }: Record<Chained, string | null>,
    column: Chained,
    value: string,
  ) {
    await source.query('BEGIN');
    try {
      await source.query('SET LOCAL session_replication_role = replica');
      const type = CHAINED[column] === 'json' ? 'jsonb' : columnType(column);
      const before = await source.query<unknown[]>(
        `SELECT FROM ancrage.ledger_entry WHERE entry_id = $1
           AND ${column} IS DISTINCT FROM $2::${type}`,
        [id, value],
      );
      if (before.length === 0) return null;
      await source.query(
        `UPDATE ancrage.ledger_entry SET ${column} = $2::${type} WHERE entry_id = $1`,
        [id, value],
      );
      return await verifyChain(source);
    } catch {
      return null;
    } finally {
      await source.query('ROLLBACK');
    }
  }

  /** Rewrites a company's chain from its first entry on, as who has every right could. */
  async function rewrite(companyId: string): Promise<void> {
    await source.query(
      `UPDATE ancrage.ledger_entry SET payload = payload || '{"forged": true}'
       WHERE company_id = $1 AND seq = 1`,
      [companyId],
    );
    await source.query(
      `DO $$ DECLARE entry ancrage.ledger_entry; last bytea;
       BEGIN
         last := ancrage.chain_origin('${companyId}');
         FOR entry IN SELECT * FROM ancrage.ledger_entry WHERE company_id = '${companyId}'
           ORDER BY seq LOOP
           entry.prev_hash := last;
           last := ancrage.entry_hash(entry);
           UPDATE ancrage.ledger_entry SET prev_hash = entry.prev_hash, hash = last
           WHERE company_id = entry.company_id AND seq = entry.seq;
         END LOOP;
         UPDATE ancrage.ledger_head SET hash = last WHERE company_id = '${companyId}';
       END $$`,
    );
  }
});

function columnType(column: Chained): string {
  const types = {
    uuid: 'uuid',
    number: 'bigint',
    text: 'text',
    date: 'date',
    instant: 'timestamptz',
    json: 'jsonb',
    bytes: 'bytea',
  };
  return types[CHAINED[column]];
}

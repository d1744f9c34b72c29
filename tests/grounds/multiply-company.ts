import type { Grounds } from './grounds';

/**
 * Opens companies beside one, each with its books and its scores under identifiers of their own.
 * Their chains are copies, hence broken: nothing here verifies them.
 */
export async function multiplyCompany(
  { owner }: Grounds,
  id: string,
  count: number,
): Promise<void> {
  await owner.query(
    `BEGIN;
     SET LOCAL session_replication_role = replica;
     CREATE TEMP TABLE twin ON COMMIT DROP AS
       SELECT gen_random_uuid() AS id, n FROM generate_series(1, ${count}) n;
     INSERT INTO ancrage.organisation (id, type, name)
       SELECT id, 'company', 'Voisine ' || n FROM twin;
     INSERT INTO ancrage.company SELECT (jsonb_populate_record(c, jsonb_build_object(
         'organisation_id', t.id, 'siren', lpad((200000 + t.n)::text, 9, '0')))).*
       FROM ancrage.company c CROSS JOIN twin t WHERE c.organisation_id = '${id}';
     INSERT INTO ancrage.ledger_head SELECT (jsonb_populate_record(h, jsonb_build_object(
         'company_id', t.id))).*
       FROM ancrage.ledger_head h CROSS JOIN twin t WHERE h.company_id = '${id}';
     INSERT INTO ancrage.charter_signature SELECT (jsonb_populate_record(c, jsonb_build_object(
         'company_id', t.id))).*
       FROM ancrage.charter_signature c CROSS JOIN twin t WHERE c.company_id = '${id}';
     INSERT INTO ancrage.ledger_entry SELECT (jsonb_populate_record(e, jsonb_build_object(
         'company_id', t.id, 'entry_id', gen_random_uuid()))).*
       FROM ancrage.ledger_entry e CROSS JOIN twin t WHERE e.company_id = '${id}';
     INSERT INTO ancrage.score_request SELECT (jsonb_populate_record(r, jsonb_build_object(
         'company_id', t.id))).*
       FROM ancrage.score_request r CROSS JOIN twin t WHERE r.company_id = '${id}';
     INSERT INTO ancrage.score_record SELECT (jsonb_populate_record(s, jsonb_build_object(
         'company_id', t.id, 'result', '{}'::jsonb, 'change', NULL))).*
       FROM ancrage.score_record s CROSS JOIN twin t WHERE s.company_id = '${id}';
     COMMIT;`,
  );
  await owner.query('VACUUM ANALYZE');
}

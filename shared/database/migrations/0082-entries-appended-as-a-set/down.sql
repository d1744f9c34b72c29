ALTER TABLE ancrage.ledger_entry ADD CONSTRAINT ledger_entry_company_id_fkey
  FOREIGN KEY (company_id) REFERENCES ancrage.company (organisation_id);
CREATE OR REPLACE FUNCTION ancrage.append_entries_recorded(
  p_company uuid, p_actor uuid, p_entries jsonb, p_request text, p_recorded timestamptz
) RETURNS TABLE (first_seq bigint, last_seq bigint, outbox_id bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  head ancrage.ledger_head;
  item jsonb;
  entry ancrage.ledger_entry;
  touched text[] := '{}';
BEGIN
  SELECT * INTO STRICT head FROM ancrage.ledger_head WHERE company_id = p_company FOR UPDATE;
  first_seq := head.seq + 1;
  head.recorded_at := greatest(head.recorded_at, coalesce(p_recorded, clock_timestamp()));
  FOR item IN SELECT value FROM jsonb_array_elements(p_entries) LOOP
    entry := NULL;
    entry.company_id := p_company;
    entry.seq := head.seq + 1;
    entry.entry_id := (item->>'entryId')::uuid;
    entry.subject_type := item->>'subjectType';
    entry.subject_id := (item->>'subjectId')::uuid;
    entry.action := item->>'action';
    entry.replaces := (item->>'replaces')::uuid;
    -- An entry replaces one of its own subject: never another's, nor another company's.
    IF entry.replaces IS NOT NULL AND NOT EXISTS (SELECT FROM ancrage.ledger_entry l
        WHERE l.entry_id = entry.replaces AND l.company_id = p_company
          AND l.subject_id = entry.subject_id) THEN
      RAISE EXCEPTION 'entry % replaces one that is not of its subject', entry.entry_id
        USING ERRCODE = 'foreign_key_violation';
    END IF;
    entry.valid_from := (item->>'validFrom')::date;
    entry.valid_to := (item->>'validTo')::date;
    entry.recorded_at := head.recorded_at;
    entry.actor := p_actor;
    entry.reason := item->>'reason';
    entry.payload := item->'payload';
    entry.text_digest := decode(item->>'textDigest', 'hex');
    entry.prev_hash := head.hash;
    entry.hash := ancrage.entry_hash(entry);
    INSERT INTO ancrage.ledger_entry SELECT (entry).*;
    IF item ? 'text' THEN
      INSERT INTO ancrage.entry_text (entry_id, company_id, salt, body)
      VALUES (entry.entry_id, p_company, decode(item->>'textSalt', 'hex'), item->'text');
    END IF;
    touched := touched || ARRAY(SELECT jsonb_array_elements_text(item->'touched'));
    head.seq := entry.seq;
    head.hash := entry.hash;
  END LOOP;
  UPDATE ancrage.ledger_head h SET seq = head.seq, hash = head.hash, recorded_at = head.recorded_at
  WHERE h.company_id = p_company;
  last_seq := head.seq;
  IF cardinality(touched) > 0 THEN
    INSERT INTO ancrage.score_request AS r (company_id, quarter, wanted_version)
    SELECT p_company, quarter, last_seq FROM (SELECT DISTINCT unnest(touched) AS quarter) q
    ORDER BY quarter
    ON CONFLICT (company_id, quarter)
      DO UPDATE SET wanted_version = excluded.wanted_version, wanted_at = clock_timestamp();
    INSERT INTO ancrage.outbox (company_id, topic, payload)
    VALUES (p_company, 'score-company',
      jsonb_build_object('companyId', p_company, 'requestId', p_request))
    RETURNING id INTO outbox_id;
  END IF;
  RETURN NEXT;
END
$$;

CREATE OR REPLACE FUNCTION ancrage.entry_hash(e ancrage.ledger_entry) RETURNS bytea
  LANGUAGE sql STABLE
  RETURN sha256(e.prev_hash || convert_to(concat_ws(E'\x1f',
    e.company_id, e.seq, e.entry_id, e.subject_type, e.subject_id, e.action,
    coalesce(e.replaces::text, ''), to_char(e.valid_from, 'YYYY-MM-DD'),
    coalesce(to_char(e.valid_to, 'YYYY-MM-DD'), ''),
    to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.actor, coalesce(e.reason, ''), e.payload::text,
    coalesce(encode(e.text_digest, 'hex'), '')), 'UTF8'));
DROP FUNCTION ancrage.chain_hashes(bytea[], bytea);
DROP FUNCTION ancrage.entry_content(ancrage.ledger_entry);

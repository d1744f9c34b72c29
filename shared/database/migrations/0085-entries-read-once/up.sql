-- Entries are unpacked once and joined to their hashes by their place: of a spreadsheet of ten
-- thousand lines the former way unpacked each line twice and sorted them. What is hashed, and hence
-- every chain, stays as it was.
CREATE OR REPLACE FUNCTION ancrage.append_entries_recorded(
  p_company uuid, p_actor uuid, p_entries jsonb, p_request text, p_recorded timestamptz
) RETURNS TABLE (first_seq bigint, last_seq bigint, outbox_id bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  head ancrage.ledger_head;
  stranger uuid;
  touched text[];
  entries ancrage.ledger_entry[];
  hashes bytea[];
BEGIN
  SELECT * INTO STRICT head FROM ancrage.ledger_head WHERE company_id = p_company FOR UPDATE;
  first_seq := head.seq + 1;
  head.recorded_at := greatest(head.recorded_at, coalesce(p_recorded, clock_timestamp()));
  last_seq := head.seq + jsonb_array_length(p_entries);
  IF last_seq < first_seq THEN RETURN NEXT; RETURN; END IF;

  SELECT array_agg(ROW(p_company, head.seq + n, entry_id, subject_type, subject_id, action, replaces,
    valid_from, valid_to, head.recorded_at, p_actor, reason, payload,
    decode(text_digest, 'hex'), NULL, NULL)::ancrage.ledger_entry ORDER BY n)
  INTO entries
  FROM ROWS FROM (jsonb_to_recordset(p_entries) AS (
    "entryId" uuid, "subjectType" text, "subjectId" uuid, action text, replaces uuid,
    "validFrom" date, "validTo" date, reason text, payload jsonb, "textDigest" text
  )) WITH ORDINALITY AS g (entry_id, subject_type, subject_id, action, replaces,
    valid_from, valid_to, reason, payload, text_digest, n);

  -- An entry replaces one of its own subject: never another's, nor another company's.
  SELECT e.entry_id INTO stranger
  FROM unnest(entries) AS e
  WHERE e.replaces IS NOT NULL
    AND NOT EXISTS (SELECT FROM ancrage.ledger_entry l WHERE l.entry_id = e.replaces
      AND l.company_id = p_company AND l.subject_id = e.subject_id)
    AND NOT EXISTS (SELECT FROM unnest(entries) AS before
      WHERE before.seq < e.seq AND before.entry_id = e.replaces
        AND before.subject_id = e.subject_id)
  ORDER BY e.seq LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'entry % replaces one that is not of its subject', stranger
      USING ERRCODE = 'foreign_key_violation';
  END IF;

  -- The head, then the hash of each entry: an entry's own follows the one that it binds.
  hashes := head.hash || ancrage.chain_hashes(
    (SELECT array_agg(ancrage.entry_content(e) ORDER BY e.seq) FROM unnest(entries) AS e),
    head.hash);
  INSERT INTO ancrage.ledger_entry
  SELECT company_id, seq, entry_id, subject_type, subject_id, action, replaces, valid_from,
    valid_to, recorded_at, actor, reason, payload, text_digest, hash_before, hash_of
  FROM ROWS FROM (unnest(entries), unnest(hashes), unnest(hashes[2:])) AS e (
    company_id, seq, entry_id, subject_type, subject_id, action, replaces, valid_from, valid_to,
    recorded_at, actor, reason, payload, text_digest, no_hash_before, no_hash,
    hash_before, hash_of)
  WHERE seq IS NOT NULL;
  head.hash := hashes[array_upper(hashes, 1)];

  INSERT INTO ancrage.entry_text (entry_id, company_id, salt, body)
  SELECT g."entryId", p_company, decode(g."textSalt", 'hex'), g.text
  FROM jsonb_to_recordset(p_entries) AS g ("entryId" uuid, "textSalt" text, text jsonb)
  WHERE g.text IS NOT NULL;

  UPDATE ancrage.ledger_head h
  SET seq = last_seq, hash = head.hash, recorded_at = head.recorded_at
  WHERE h.company_id = p_company;

  SELECT array_agg(DISTINCT quarter ORDER BY quarter) INTO touched
  FROM (SELECT DISTINCT item->'touched' AS quarters FROM jsonb_array_elements(p_entries) AS item) q,
    jsonb_array_elements_text(quarters) AS quarter;
  IF touched IS NOT NULL THEN
    INSERT INTO ancrage.score_request AS r (company_id, quarter, wanted_version)
    SELECT p_company, quarter, last_seq FROM unnest(touched) AS quarter
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

CREATE OR REPLACE FUNCTION ancrage.append_entries_recorded(
  p_company uuid, p_actor uuid, p_entries jsonb, p_request text, p_recorded timestamptz
) RETURNS TABLE (first_seq bigint, last_seq bigint, outbox_id bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  head ancrage.ledger_head;
  stranger uuid;
  touched text[];
BEGIN
  SELECT * INTO STRICT head FROM ancrage.ledger_head WHERE company_id = p_company FOR UPDATE;
  first_seq := head.seq + 1;
  head.recorded_at := greatest(head.recorded_at, coalesce(p_recorded, clock_timestamp()));
  last_seq := head.seq + jsonb_array_length(p_entries);
  IF last_seq < first_seq THEN RETURN NEXT; RETURN; END IF;

  -- An entry replaces one of its own subject: never another's, nor another company's.
  SELECT g.entry_id INTO stranger
  FROM ROWS FROM (jsonb_to_recordset(p_entries) AS (
    "entryId" uuid, "subjectId" uuid, replaces uuid
  )) WITH ORDINALITY AS g (entry_id, subject_id, replaces, n)
  WHERE g.replaces IS NOT NULL
    AND NOT EXISTS (SELECT FROM ancrage.ledger_entry l WHERE l.entry_id = g.replaces
      AND l.company_id = p_company AND l.subject_id = g.subject_id)
    AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS e (item, n)
      WHERE e.n < g.n AND (e.item->>'entryId')::uuid = g.replaces
        AND (e.item->>'subjectId')::uuid = g.subject_id)
  ORDER BY g.n LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'entry % replaces one that is not of its subject', stranger
      USING ERRCODE = 'foreign_key_violation';
  END IF;

  WITH given AS (
    SELECT ROW(p_company, head.seq + n, entry_id, subject_type, subject_id, action, replaces,
      valid_from, valid_to, head.recorded_at, p_actor, reason, payload,
      decode(text_digest, 'hex'), NULL, NULL)::ancrage.ledger_entry AS entry
    FROM ROWS FROM (jsonb_to_recordset(p_entries) AS (
      "entryId" uuid, "subjectType" text, "subjectId" uuid, action text, replaces uuid,
      "validFrom" date, "validTo" date, reason text, payload jsonb, "textDigest" text
    )) WITH ORDINALITY AS g (entry_id, subject_type, subject_id, action, replaces,
      valid_from, valid_to, reason, payload, text_digest, n)
  ), linked AS (
    SELECT head.seq + n AS seq, hash
    FROM unnest(ancrage.chain_hashes(
      (SELECT array_agg(ancrage.entry_content(entry) ORDER BY (entry).seq) FROM given),
      head.hash)) WITH ORDINALITY AS c (hash, n)
  ), kept AS (
    INSERT INTO ancrage.ledger_entry
    SELECT (entry).company_id, (entry).seq, (entry).entry_id, (entry).subject_type,
      (entry).subject_id, (entry).action, (entry).replaces, (entry).valid_from, (entry).valid_to,
      (entry).recorded_at, (entry).actor, (entry).reason, (entry).payload, (entry).text_digest,
      lag(linked.hash, 1, head.hash) OVER (ORDER BY linked.seq), linked.hash
    FROM given JOIN linked ON linked.seq = (entry).seq
    RETURNING ledger_entry.seq, ledger_entry.hash
  )
  SELECT kept.hash INTO head.hash FROM kept WHERE kept.seq = last_seq;

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

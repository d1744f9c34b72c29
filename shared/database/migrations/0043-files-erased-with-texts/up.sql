-- Erasing the text of a commitment can take its files along: a photograph or a letter names people as
-- a title does. The entries keep the digests, so the chain still verifies and no score moves; a file
-- that proves another line too is the same file, and is gone from there as well.
DROP FUNCTION ancrage.erase_texts(uuid, text);

CREATE FUNCTION ancrage.erase_texts(p_commitment uuid, p_reason text, p_files boolean)
  RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  company uuid := ancrage.current_organisation();
  about uuid[];
  words text[];
  erased bigint;
  files bigint := 0;
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.ledger_entry e WHERE e.company_id = company
      AND e.subject_type = 'commitment' AND e.subject_id = p_commitment) THEN
    RETURN NULL;
  END IF;
  WITH line AS (
    SELECT DISTINCT e.subject_id FROM ancrage.ledger_entry e
    WHERE e.company_id = company AND e.subject_type = 'realisation'
      AND e.payload->>'commitmentId' = p_commitment::text
  )
  SELECT array_agg(e.entry_id) INTO about FROM ancrage.ledger_entry e
  WHERE e.company_id = company AND (
    e.subject_id = p_commitment OR e.subject_id IN (SELECT l.subject_id FROM line l)
    OR (e.subject_type = 'evidence' AND (e.payload#>>'{target,id}' = p_commitment::text
      OR e.payload#>>'{target,id}' IN (SELECT l.subject_id::text FROM line l))));
  WITH gone AS (
    DELETE FROM ancrage.entry_text t WHERE t.entry_id = ANY (about) RETURNING t.body
  )
  SELECT count(*), (SELECT array_agg(DISTINCT w.value)
      FROM gone g, jsonb_each_text(g.body) w WHERE w.value <> '')
  INTO erased, words FROM gone;
  IF p_files THEN
    DELETE FROM ancrage.evidence_file f
    WHERE f.company_id = company AND f.sha256 IN (
      SELECT decode(e.payload->>'fileSha256', 'hex') FROM ancrage.ledger_entry e
      WHERE e.entry_id = ANY (about) AND e.subject_type = 'evidence');
    GET DIAGNOSTICS files = ROW_COUNT;
  END IF;
  IF erased > 0 THEN
    DELETE FROM ancrage.import_row r USING ancrage.import_run i
    WHERE i.id = r.import_id AND r.company_id = company AND i.state IN ('done', 'failed')
      AND (r.parsed->>'title' = ANY (words) OR r.parsed->>'beneficiary' = ANY (words)
        OR EXISTS (SELECT FROM jsonb_each_text(r.cells) c WHERE c.value = ANY (words)));
  END IF;
  IF erased + files > 0 THEN
    PERFORM ancrage.write_audit(company, 'commitment.text_erased', p_commitment, NULL,
      jsonb_build_object('reason', p_reason, 'texts', erased, 'files', files), NULL, NULL);
  END IF;
  RETURN erased + files;
END
$$;
GRANT EXECUTE ON FUNCTION ancrage.erase_texts(uuid, text, boolean) TO ancrage_api;

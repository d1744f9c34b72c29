DROP FUNCTION ancrage.erase_texts(uuid, text, boolean);

CREATE FUNCTION ancrage.erase_texts(p_commitment uuid, p_reason text)
  RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  company uuid := ancrage.current_organisation();
  words text[];
  erased bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.ledger_entry e WHERE e.company_id = company
      AND e.subject_type = 'commitment' AND e.subject_id = p_commitment) THEN
    RETURN NULL;
  END IF;
  WITH line AS (
    SELECT DISTINCT e.subject_id FROM ancrage.ledger_entry e
    WHERE e.company_id = company AND e.subject_type = 'realisation'
      AND e.payload->>'commitmentId' = p_commitment::text
  ), gone AS (
    DELETE FROM ancrage.entry_text t USING ancrage.ledger_entry e
    WHERE e.entry_id = t.entry_id AND e.company_id = company AND (
      e.subject_id = p_commitment OR e.subject_id IN (SELECT l.subject_id FROM line l)
      OR (e.subject_type = 'evidence' AND (e.payload#>>'{target,id}' = p_commitment::text
        OR e.payload#>>'{target,id}' IN (SELECT l.subject_id::text FROM line l))))
    RETURNING t.body
  )
  SELECT count(*), (SELECT array_agg(DISTINCT w.value)
      FROM gone g, jsonb_each_text(g.body) w WHERE w.value <> '')
  INTO erased, words FROM gone;
  IF erased > 0 THEN
    DELETE FROM ancrage.import_row r USING ancrage.import_run i
    WHERE i.id = r.import_id AND r.company_id = company AND i.state IN ('done', 'failed')
      AND (r.parsed->>'title' = ANY (words) OR r.parsed->>'beneficiary' = ANY (words)
        OR EXISTS (SELECT FROM jsonb_each_text(r.cells) c WHERE c.value = ANY (words)));
    PERFORM ancrage.write_audit(company, 'commitment.text_erased', p_commitment, NULL,
      jsonb_build_object('reason', p_reason, 'texts', erased), NULL, NULL);
  END IF;
  RETURN erased;
END
$$;
GRANT EXECUTE ON FUNCTION ancrage.erase_texts(uuid, text) TO ancrage_api;

-- A second person's yes to a delivery, beside the ledger: it is a label and moves no score. It is
-- given to an entry, so that what is corrected has to be validated anew.
CREATE TABLE ancrage.validation (
  entry_id uuid PRIMARY KEY REFERENCES ancrage.ledger_entry (entry_id),
  company_id uuid NOT NULL REFERENCES ancrage.company,
  actor uuid NOT NULL,
  validated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX validation_company ON ancrage.validation (company_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ancrage.validation
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON ancrage.validation
  FOR EACH STATEMENT EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.validation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.validation FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.validation FOR SELECT TO ancrage_api
  USING (company_id = ancrage.current_organisation());
CREATE POLICY owner ON ancrage.validation TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.validation TO ancrage_api;

-- Validates deliveries in the name of the transaction's organisation and actor, all or none. Whose
-- they are, that they still stand, and that nobody validates their own is decided here, where
-- nothing passes by.
CREATE FUNCTION ancrage.validate_deliveries(p_entries uuid[]) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  company uuid := ancrage.current_organisation();
  validator uuid := ancrage.caller_setting('actor')::uuid;
BEGIN
  IF validator IS NULL THEN RAISE EXCEPTION 'a validation has an actor'; END IF;
  -- In turn with what is recorded: a line that is being corrected is not validated meanwhile.
  PERFORM pg_advisory_xact_lock(hashtextextended(company::text, 0));
  IF EXISTS (SELECT FROM unnest(p_entries) asked LEFT JOIN ancrage.ledger_entry e
      ON e.entry_id = asked AND e.company_id = company AND e.subject_type = 'realisation'
        AND e.action <> 'withdraw'
      WHERE e.entry_id IS NULL) THEN
    RETURN 'unknown';
  END IF;
  IF EXISTS (SELECT FROM ancrage.ledger_entry e WHERE e.replaces = ANY (p_entries)) THEN
    RETURN 'superseded';
  END IF;
  IF EXISTS (SELECT FROM ancrage.ledger_entry e
      WHERE e.entry_id = ANY (p_entries) AND e.actor = validator)
    AND NOT EXISTS (SELECT FROM ancrage.organisation_setting g
      WHERE g.organisation_id = company AND g.own_validation_allowed) THEN
    RETURN 'own';
  END IF;
  WITH validated AS (
    INSERT INTO ancrage.validation (entry_id, company_id, actor)
    SELECT DISTINCT asked, company, validator FROM unnest(p_entries) asked
    ON CONFLICT DO NOTHING RETURNING entry_id
  )
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, after, address, request_id)
  SELECT company, validator, 'realisation.validate', e.subject_id,
    jsonb_build_object('commitmentId', e.payload->>'commitmentId', 'entryId', e.entry_id),
    ancrage.caller_setting('address'), ancrage.caller_setting('request')
  FROM validated v JOIN ancrage.ledger_entry e USING (entry_id);
  RETURN 'validated';
END
$$;
GRANT EXECUTE ON FUNCTION ancrage.validate_deliveries(uuid[]) TO ancrage_api;

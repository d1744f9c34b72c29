DROP FUNCTION ancrage.purge_expired(text);
DROP INDEX ancrage.audit_event_addressed;
CREATE OR REPLACE FUNCTION ancrage.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'address' = to_jsonb(OLD) - 'address'
    AND NEW.address IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
DROP FUNCTION ancrage.retention_terms();

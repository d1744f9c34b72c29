DROP FUNCTION ancrage.note_retried_jobs(text, text, int);

CREATE OR REPLACE FUNCTION ancrage.audit_account() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  person uuid := (to_jsonb(coalesce(NEW, OLD))->>TG_ARGV[1])::uuid;
BEGIN
  INSERT INTO ancrage.audit_event (organisation_id, actor, action, subject_id, address, request_id)
  SELECT m.organisation_id, coalesce(ancrage.caller_setting('actor')::uuid, m.actor), TG_ARGV[0],
    m.user_id, ancrage.caller_setting('address'), ancrage.caller_setting('request')
  FROM ancrage.membership m WHERE m.user_id = person AND m.left_at IS NULL;
  RETURN NULL;
END
$$;

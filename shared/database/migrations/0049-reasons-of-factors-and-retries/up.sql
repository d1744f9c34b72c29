-- What is done to somebody's account says why, too: so far no reason stood beside it.
CREATE OR REPLACE FUNCTION ancrage.audit_account() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  person uuid := (to_jsonb(coalesce(NEW, OLD))->>TG_ARGV[1])::uuid;
BEGIN
  INSERT INTO ancrage.audit_event (organisation_id, actor, action, subject_id, address, request_id, reason)
  SELECT m.organisation_id, coalesce(ancrage.caller_setting('actor')::uuid, m.actor), TG_ARGV[0],
    m.user_id, ancrage.caller_setting('address'), ancrage.caller_setting('request'),
    ancrage.caller_setting('reason')
  FROM ancrage.membership m WHERE m.user_id = person AND m.left_at IS NULL;
  RETURN NULL;
END
$$;

-- Jobs are rows of no table, so that no trigger sees them put back: the platform's log has a line of
-- its own for it.
CREATE FUNCTION ancrage.note_retried_jobs(p_queue text, p_job text, p_retried int) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  PERFORM ancrage.write_audit(ancrage.current_organisation(), 'pipeline.retried',
    ancrage.current_organisation(), NULL,
    jsonb_build_object('queue', p_queue, 'job', p_job, 'retried', p_retried), NULL, NULL);
END
$$;
GRANT EXECUTE ON FUNCTION ancrage.note_retried_jobs(text, text, int) TO ancrage_api;

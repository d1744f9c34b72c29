DROP FUNCTION ancrage.revoke_territory(uuid);

CREATE OR REPLACE FUNCTION ancrage.write_audit(
  p_organisation uuid, p_action text, p_subject uuid, p_before jsonb, p_after jsonb, p_actor uuid,
  p_address text
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, before, after, address, request_id)
  SELECT o, coalesce(p_actor, ancrage.caller_setting('actor')::uuid), p_action, p_subject,
    p_before, p_after, coalesce(p_address, ancrage.caller_setting('address')),
    ancrage.caller_setting('request')
  -- What the platform does to another's organisation is in both logs.
  FROM (SELECT p_organisation AS o UNION SELECT ancrage.current_organisation()) s
  WHERE o IS NOT NULL
$$;

ALTER TABLE ancrage.audit_event DROP COLUMN reason;

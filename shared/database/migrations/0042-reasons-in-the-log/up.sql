-- Why something was done, from the closed lists of the contract: the log holds no free text, which
-- could name somebody.
ALTER TABLE ancrage.audit_event ADD COLUMN reason text;

CREATE OR REPLACE FUNCTION ancrage.write_audit(
  p_organisation uuid, p_action text, p_subject uuid, p_before jsonb, p_after jsonb, p_actor uuid,
  p_address text
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, before, after, address, request_id, reason)
  SELECT o, coalesce(p_actor, ancrage.caller_setting('actor')::uuid), p_action, p_subject,
    p_before, p_after, coalesce(p_address, ancrage.caller_setting('address')),
    ancrage.caller_setting('request'), ancrage.caller_setting('reason')
  -- What the platform does to another's organisation is in both logs.
  FROM (SELECT p_organisation AS o UNION SELECT ancrage.current_organisation()) s
  WHERE o IS NOT NULL
$$;

-- Takes a territory from everyone who has it: what was published of it stays, and the platform can
-- invite anew. NULL where there is no such territory.
CREATE FUNCTION ancrage.revoke_territory(p_organisation uuid) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  ended integer;
BEGIN
  PERFORM ancrage.require_platform();
  IF NOT EXISTS (SELECT FROM ancrage.territory t WHERE t.organisation_id = p_organisation) THEN
    RETURN NULL;
  END IF;
  UPDATE ancrage.membership m SET left_at = now()
  WHERE m.organisation_id = p_organisation AND m.left_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
  WHERE i.organisation_id = p_organisation AND i.state = 'open';
  UPDATE ancrage.api_token k SET revoked_at = now()
  WHERE k.organisation_id = p_organisation AND k.revoked_at IS NULL;
  DELETE FROM ancrage.session s WHERE s.organisation_id = p_organisation;
  RETURN ended;
END
$$;
GRANT EXECUTE ON FUNCTION ancrage.revoke_territory(uuid) TO ancrage_api;

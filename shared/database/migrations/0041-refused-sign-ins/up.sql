-- A sign-in that was refused is told to every organisation of the account. Of an address that has
-- none the platform's log keeps a number that stands for it, and no more of them than it bears.
CREATE FUNCTION ancrage.note_refused_sign_in(
  p_email text, p_user uuid, p_step text, p_address text, p_request text
) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  person uuid := coalesce(p_user,
    (SELECT u.id FROM ancrage.app_user u WHERE lower(u.email) = lower(p_email)));
BEGIN
  INSERT INTO ancrage.audit_event
    (organisation_id, action, subject_id, after, address, request_id)
  SELECT m.organisation_id, 'session.refused', person, jsonb_build_object('step', p_step),
    p_address, p_request
  FROM ancrage.membership m WHERE m.user_id = person AND m.left_at IS NULL;
  IF person IS NULL THEN
    INSERT INTO ancrage.audit_event
      (organisation_id, action, subject_id, after, address, request_id)
    SELECT o.id, 'session.refused',
      left(encode(sha256(convert_to(lower(btrim(p_email)), 'UTF8')), 'hex'), 32)::uuid,
      jsonb_build_object('step', 'unknown'), p_address, p_request
    FROM ancrage.organisation o
    WHERE o.type = 'platform' AND (SELECT count(*) FROM ancrage.audit_event e
      WHERE e.organisation_id = o.id AND e.action = 'session.refused'
        AND e.recorded_at > now() - interval '1 hour') < 200;
  END IF;
END
$$;
GRANT EXECUTE ON FUNCTION ancrage.note_refused_sign_in(text, uuid, text, text, text)
  TO ancrage_api;

-- Of an erased person nothing stays in the logs and mails of organisations that they acted on without
-- being a member, nor where their address was typed in capitals; another's address that fits theirs
-- as a pattern is left alone.
CREATE OR REPLACE FUNCTION ancrage.erase_person(p_user uuid, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  person ancrage.app_user;
  actors uuid[];
  organisations uuid[];
BEGIN
  SELECT u.* INTO STRICT person FROM ancrage.app_user u WHERE u.id = p_user FOR UPDATE;
  SELECT array_agg(m.actor), array_agg(m.organisation_id) INTO actors, organisations
  FROM ancrage.membership m WHERE m.user_id = p_user;
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, after, address, request_id)
  SELECT DISTINCT o, ancrage.caller_setting('actor')::uuid, 'account.erased', p_user,
    jsonb_build_object('reason', p_reason), ancrage.caller_setting('address'),
    ancrage.caller_setting('request')
  FROM unnest(organisations || ancrage.current_organisation()) o WHERE o IS NOT NULL;
  DELETE FROM ancrage.mail l WHERE lower(l.recipient) = lower(person.email)
    OR right(lower(l.params->>'claimant'), length(person.email) + 2)
      = '(' || lower(person.email) || ')';
  UPDATE ancrage.mail l SET params = l.params || jsonb_build_object('inviter',
    CASE l.language WHEN 'en' THEN 'An erased person' ELSE 'Une personne effacée' END)
  WHERE l.params->>'inviter' = person.display_name
    AND (l.organisation_id = ANY (organisations) OR EXISTS (SELECT FROM ancrage.organisation o
      WHERE o.id = ANY (organisations) AND o.type = 'platform'));
  DELETE FROM ancrage.invitation i WHERE lower(i.email) = lower(person.email);
  DELETE FROM ancrage.registration r WHERE lower(r.email) = lower(person.email);
  DELETE FROM ancrage.sign_in_attempt a WHERE a.email_hash IN (
    sha256(convert_to(lower(btrim(person.email)), 'UTF8')),
    sha256(convert_to(p_user::text, 'UTF8')));
  DELETE FROM ancrage.idempotency_key k WHERE k.organisation_id = ANY (organisations)
    AND (position(lower(person.email) IN lower(k.response::text)) > 0
      OR position(person.display_name IN k.response::text) > 0);
  DELETE FROM ancrage.app_user u WHERE u.id = p_user;
  UPDATE ancrage.audit_event e SET address = NULL
  WHERE e.address IS NOT NULL
    AND (e.actor = ANY (actors) OR (e.actor IS NULL AND e.subject_id = p_user));
END
$function$;

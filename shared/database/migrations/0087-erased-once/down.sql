CREATE OR REPLACE FUNCTION ancrage.erase_own_account(p_token_hash bytea)
 RETURNS TABLE(outcome text, organisations text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  person uuid := ancrage.holder_of(p_token_hash);
BEGIN
  -- In turn with those who change members: two who leave at once would leave nobody.
  PERFORM pg_advisory_xact_lock(hashtextextended('members ' || m.organisation_id, 0))
  FROM (SELECT organisation_id FROM ancrage.membership WHERE user_id = person
    ORDER BY organisation_id) m;
  SELECT string_agg(a.name, ', ') INTO organisations FROM ancrage.administered_alone(person) a;
  IF organisations IS NOT NULL THEN outcome := 'lastAdministrator'; RETURN NEXT; RETURN; END IF;
  SELECT string_agg(o.name, ', ' ORDER BY lower(o.name)) INTO organisations
  FROM ancrage.identity_provider i JOIN ancrage.organisation o ON o.id = i.organisation_id
  WHERE i.break_glass_user = person AND i.required;
  IF organisations IS NOT NULL THEN outcome := 'breakGlass'; RETURN NEXT; RETURN; END IF;
  UPDATE ancrage.identity_provider i SET break_glass_user = NULL WHERE i.break_glass_user = person;
  PERFORM ancrage.erase_person(person, 'ownWish');
  outcome := 'erased';
  RETURN NEXT;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.erase_person_for_platform(p_user uuid, p_reason text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  IF NOT EXISTS (SELECT FROM ancrage.app_user u WHERE u.id = p_user) THEN RETURN 'unknown'; END IF;
  PERFORM pg_advisory_xact_lock(
    hashtextextended('members ' || ancrage.current_organisation()::text, 0));
  IF EXISTS (SELECT FROM ancrage.administered_alone(p_user) a WHERE a.type = 'platform') THEN
    RETURN 'lastAdministrator';
  END IF;
  UPDATE ancrage.identity_provider i SET break_glass_user = NULL, required = false
  WHERE i.break_glass_user = p_user;
  PERFORM ancrage.erase_person(p_user, p_reason);
  RETURN 'erased';
END
$function$;

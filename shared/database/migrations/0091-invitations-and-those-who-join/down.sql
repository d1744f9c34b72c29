DROP TRIGGER settle_what_is_open ON ancrage.membership;
DROP FUNCTION ancrage.settle_membership();
DROP TRIGGER replace_open ON ancrage.invitation;
DROP FUNCTION ancrage.replace_open_invitation();
DROP INDEX ancrage.invitation_open_once;
ALTER TABLE ancrage.invitation DROP COLUMN invited_by;
DROP FUNCTION ancrage.invite_for_platform(uuid, uuid, text, text, text, bytea, interval);
DROP FUNCTION ancrage.is_administered(uuid);
DROP FUNCTION ancrage.may_invite(text);

CREATE OR REPLACE FUNCTION ancrage.accept_invitation(p_token_hash bytea, p_display_name text, p_password_hash text)
 RETURNS TABLE(outcome text, user_id uuid, organisation_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  invited ancrage.invitation;
  account uuid;
BEGIN
  SELECT * INTO invited FROM ancrage.invitation i WHERE i.token_hash = p_token_hash FOR UPDATE;
  IF invited.id IS NULL THEN RETURN QUERY SELECT 'unknown', NULL::uuid, NULL::uuid; RETURN; END IF;
  IF invited.state <> 'open' OR invited.expires_at <= now() THEN
    RETURN QUERY SELECT CASE WHEN invited.state = 'open' THEN 'expired' ELSE invited.state END,
      NULL::uuid, NULL::uuid;
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(invited.email), 0));
  SELECT u.id INTO account FROM ancrage.app_user u WHERE lower(u.email) = lower(invited.email);
  IF account IS NOT NULL THEN
    outcome := 'joined';
  ELSIF p_password_hash IS NULL THEN
    RETURN QUERY SELECT 'accountNeeded', NULL::uuid, NULL::uuid;
    RETURN;
  ELSE
    outcome := 'opened';
    account := gen_random_uuid();
    INSERT INTO ancrage.app_user (id, email, display_name, password_hash, language)
    VALUES (account, invited.email, p_display_name, p_password_hash, invited.language);
  END IF;
  INSERT INTO ancrage.membership AS m (user_id, organisation_id, role, last_used_at)
  VALUES (account, invited.organisation_id, invited.role, clock_timestamp())
  ON CONFLICT ON CONSTRAINT membership_pkey
    DO UPDATE SET role = excluded.role, left_at = NULL, joined_at = now(),
      last_used_at = excluded.last_used_at;
  UPDATE ancrage.invitation i SET state = 'accepted', settled_at = now() WHERE i.id = invited.id;
  RETURN QUERY SELECT outcome, account, invited.organisation_id;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.invite_for_platform(p_id uuid, p_organisation uuid, p_email text, p_role text, p_language text, p_token_hash bytea, p_lifetime interval)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  organisation_name text;
BEGIN
  PERFORM ancrage.require_platform();
  SELECT o.name INTO organisation_name FROM ancrage.organisation o WHERE o.id = p_organisation;
  IF organisation_name IS NULL THEN RETURN NULL; END IF;
  UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
  WHERE i.organisation_id = p_organisation AND lower(i.email) = lower(p_email)
    AND i.state = 'open';
  INSERT INTO ancrage.invitation
    (id, organisation_id, email, role, language, token_hash, expires_at)
  VALUES (p_id, p_organisation, p_email, p_role, p_language, p_token_hash, now() + p_lifetime);
  RETURN organisation_name;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.settle_claim(p_id uuid, p_role text, p_origin text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  claim ancrage.company_claim;
BEGIN
  SELECT k.* INTO claim FROM ancrage.company_claim k
  WHERE k.id = p_id AND k.id IN (SELECT l.id FROM ancrage.list_claims() l) FOR UPDATE;
  IF claim.id IS NULL OR claim.state <> 'open' THEN RETURN 'unknown'; END IF;
  IF p_role IS NOT NULL THEN
    INSERT INTO ancrage.membership (user_id, organisation_id, role)
    VALUES (claim.user_id, claim.company_id, p_role)
    ON CONFLICT (user_id, organisation_id)
      DO UPDATE SET role = excluded.role, left_at = NULL, joined_at = now();
  END IF;
  UPDATE ancrage.company_claim k
  SET state = CASE WHEN p_role IS NULL THEN 'refused' ELSE 'accepted' END, settled_at = now()
  WHERE k.id = p_id;
  INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
  SELECT claim.company_id, u.email, u.language,
    CASE WHEN p_role IS NULL THEN 'claimRefused' ELSE 'claimAccepted' END,
    jsonb_build_object('company', o.name, 'link', p_origin || '/connexion')
  FROM ancrage.app_user u, ancrage.organisation o
  WHERE u.id = claim.user_id AND o.id = claim.company_id;
  RETURN 'settled';
END
$function$;

GRANT EXECUTE ON FUNCTION
  ancrage.invite_for_platform(uuid, uuid, text, text, text, bytea, interval) TO ancrage_api;

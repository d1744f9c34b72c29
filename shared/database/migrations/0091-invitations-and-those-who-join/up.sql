-- Who invited, as an actor of the log: an invitation does not outlive their right to invite.
ALTER TABLE ancrage.invitation ADD COLUMN invited_by uuid;
UPDATE ancrage.invitation i SET invited_by = e.actor
FROM ancrage.audit_event e
WHERE e.subject_id = i.id AND e.action = 'invitation.added' AND e.actor IS NOT NULL;

-- The roles that may manage the members of what they belong to.
CREATE FUNCTION ancrage.may_invite(p_role text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
AS $$ SELECT p_role IN ('companyAdministrator', 'territoryAgent', 'platformAdministrator') $$;

-- What should not have stayed open: all but the latest invitation of an address, those of members,
-- and those of whoever may invite no more; claims of members; tokens of those who left.
UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
WHERE i.state = 'open' AND (
  EXISTS (SELECT FROM ancrage.invitation later
    WHERE later.organisation_id = i.organisation_id AND lower(later.email) = lower(i.email)
      AND later.state = 'open' AND (later.created_at, later.id) > (i.created_at, i.id))
  OR EXISTS (SELECT FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
    WHERE m.organisation_id = i.organisation_id AND lower(u.email) = lower(i.email)
      AND m.left_at IS NULL)
  OR (i.invited_by IS NOT NULL AND NOT EXISTS (SELECT FROM ancrage.membership m
    WHERE m.actor = i.invited_by AND m.left_at IS NULL AND ancrage.may_invite(m.role))));
UPDATE ancrage.company_claim k SET state = 'accepted', settled_at = now()
FROM ancrage.membership m
WHERE k.state = 'open' AND m.user_id = k.user_id AND m.organisation_id = k.company_id
  AND m.left_at IS NULL;
UPDATE ancrage.api_token t SET revoked_at = now()
FROM ancrage.membership m
WHERE t.revoked_at IS NULL AND m.user_id = t.user_id AND m.organisation_id = t.organisation_id
  AND m.left_at IS NOT NULL;

CREATE UNIQUE INDEX invitation_open_once ON ancrage.invitation (organisation_id, lower(email))
  WHERE state = 'open';

-- A new invitation of an address replaces the open one, in turn for those who invite it at once.
-- Whoever lost the right to invite meanwhile invites nobody: theirs is revoked from the start.
CREATE FUNCTION ancrage.replace_open_invitation() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  NEW.invited_by := ancrage.caller_setting('actor')::uuid;
  IF NEW.state <> 'open' THEN RETURN NEW; END IF;
  IF NEW.invited_by IS NOT NULL THEN
    -- Held until the end, so that who ends this membership waits, and finds the invitation.
    PERFORM FROM ancrage.membership m
    WHERE m.actor = NEW.invited_by AND m.left_at IS NULL AND ancrage.may_invite(m.role) FOR SHARE;
    IF NOT FOUND THEN
      NEW.state := 'revoked';
      NEW.settled_at := now();
      RETURN NEW;
    END IF;
  END IF;
  PERFORM pg_advisory_xact_lock(
    hashtextextended('invitation ' || NEW.organisation_id || ' ' || lower(NEW.email), 0));
  UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
  WHERE i.organisation_id = NEW.organisation_id AND lower(i.email) = lower(NEW.email)
    AND i.state = 'open';
  RETURN NEW;
END
$$;
CREATE TRIGGER replace_open BEFORE INSERT ON ancrage.invitation
  FOR EACH ROW EXECUTE FUNCTION ancrage.replace_open_invitation();

-- Whoever joins has nothing left to be let in by; whoever leaves takes their tokens along; and the
-- invitations of whoever may invite no more are taken back, for the reason that is stated.
CREATE FUNCTION ancrage.settle_membership() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  was boolean := TG_OP <> 'INSERT' AND OLD.left_at IS NULL;
  belongs boolean := TG_OP <> 'DELETE' AND NEW.left_at IS NULL;
BEGIN
  IF belongs AND NOT was THEN
    UPDATE ancrage.company_claim k SET state = 'accepted', settled_at = now()
    WHERE k.company_id = NEW.organisation_id AND k.user_id = NEW.user_id AND k.state = 'open';
    UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
    FROM ancrage.app_user u
    WHERE u.id = NEW.user_id AND i.organisation_id = NEW.organisation_id
      AND lower(i.email) = lower(u.email) AND i.state = 'open';
  END IF;
  IF was AND NOT belongs AND TG_OP = 'UPDATE' THEN
    UPDATE ancrage.api_token t SET revoked_at = now()
    WHERE t.user_id = OLD.user_id AND t.organisation_id = OLD.organisation_id
      AND t.revoked_at IS NULL;
  END IF;
  IF was AND ancrage.may_invite(OLD.role) AND NOT (belongs AND ancrage.may_invite(NEW.role)) THEN
    UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
    WHERE i.invited_by = OLD.actor AND i.state = 'open';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER settle_what_is_open AFTER INSERT OR DELETE OR UPDATE OF role, left_at
  ON ancrage.membership FOR EACH ROW EXECUTE FUNCTION ancrage.settle_membership();
CREATE INDEX invitation_by_inviter ON ancrage.invitation (invited_by) WHERE state = 'open';

-- Whoever holds the link reads the mail of its address. An account that exists becomes a member
-- and signs in as ever; without one it is made, of the name and the password that are given. For a
-- member it changes nothing, but where nobody administers any more: there the platform's invitation
-- makes an administrator of a member too.
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
  -- The account before the invitation, as whoever settles a claim takes them.
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(i.email), 0))
  FROM ancrage.invitation i WHERE i.token_hash = p_token_hash;
  SELECT * INTO invited FROM ancrage.invitation i WHERE i.token_hash = p_token_hash FOR UPDATE;
  IF invited.id IS NULL THEN RETURN QUERY SELECT 'unknown', NULL::uuid, NULL::uuid; RETURN; END IF;
  IF invited.state <> 'open' OR invited.expires_at <= now() THEN
    RETURN QUERY SELECT CASE WHEN invited.state = 'open' THEN 'expired' ELSE invited.state END,
      NULL::uuid, NULL::uuid;
    RETURN;
  END IF;
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
  -- Settled first: joining takes back what is still open.
  UPDATE ancrage.invitation i SET state = 'accepted', settled_at = now() WHERE i.id = invited.id;
  INSERT INTO ancrage.membership AS m (user_id, organisation_id, role, last_used_at)
  VALUES (account, invited.organisation_id, invited.role, clock_timestamp())
  ON CONFLICT ON CONSTRAINT membership_pkey
    DO UPDATE SET role = excluded.role, left_at = NULL, joined_at = now(),
      last_used_at = excluded.last_used_at
    WHERE m.left_at IS NOT NULL
      OR NOT ancrage.is_administered(m.organisation_id) AND ancrage.may_invite(excluded.role);
  IF NOT FOUND THEN
    UPDATE ancrage.invitation i SET state = 'revoked' WHERE i.id = invited.id;
    outcome := 'member';
  END IF;
  RETURN QUERY SELECT outcome, account, invited.organisation_id;
END
$function$;

-- Whether anybody is left who manages the members of an organisation.
CREATE FUNCTION ancrage.is_administered(p_organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT EXISTS (SELECT FROM ancrage.membership m WHERE m.organisation_id = p_organisation
    AND m.left_at IS NULL AND ancrage.may_invite(m.role))
$$;

-- The platform invites into any organisation: a territory's first agent has no colleague to ask. The
-- address of a member is refused, unless nobody is left who could change their role.
DROP FUNCTION ancrage.invite_for_platform(uuid, uuid, text, text, text, bytea, interval);
CREATE FUNCTION ancrage.invite_for_platform(p_id uuid, p_organisation uuid, p_email text, p_role text, p_language text, p_token_hash bytea, p_lifetime interval)
 RETURNS TABLE(outcome text, organisation_name text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  SELECT o.name INTO organisation_name FROM ancrage.organisation o WHERE o.id = p_organisation;
  IF organisation_name IS NULL THEN outcome := 'unknown'; RETURN NEXT; RETURN; END IF;
  IF ancrage.is_administered(p_organisation) AND EXISTS (
      SELECT FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
      WHERE m.organisation_id = p_organisation AND lower(u.email) = lower(p_email)
        AND m.left_at IS NULL) THEN
    outcome := 'member';
    RETURN NEXT;
    RETURN;
  END IF;
  INSERT INTO ancrage.invitation
    (id, organisation_id, email, role, language, token_hash, expires_at)
  VALUES (p_id, p_organisation, p_email, p_role, p_language, p_token_hash, now() + p_lifetime);
  outcome := 'invited';
  RETURN NEXT;
END
$function$;
GRANT EXECUTE ON FUNCTION
  ancrage.invite_for_platform(uuid, uuid, text, text, text, bytea, interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.settle_claim(p_id uuid, p_role text, p_origin text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  claim ancrage.company_claim;
BEGIN
  -- The account before the claim, as whoever accepts an invitation takes them.
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(l.email), 0))
  FROM ancrage.list_claims() l WHERE l.id = p_id;
  SELECT k.* INTO claim FROM ancrage.company_claim k
  WHERE k.id = p_id AND k.id IN (SELECT l.id FROM ancrage.list_claims() l) FOR UPDATE;
  IF claim.id IS NULL OR claim.state <> 'open' THEN RETURN 'unknown'; END IF;
  UPDATE ancrage.company_claim k
  SET state = CASE WHEN p_role IS NULL THEN 'refused' ELSE 'accepted' END, settled_at = now()
  WHERE k.id = p_id;
  IF p_role IS NOT NULL THEN
    INSERT INTO ancrage.membership AS m (user_id, organisation_id, role)
    VALUES (claim.user_id, claim.company_id, p_role)
    ON CONFLICT (user_id, organisation_id)
      DO UPDATE SET role = excluded.role, left_at = NULL, joined_at = now()
      WHERE m.left_at IS NOT NULL;
    -- A member already: the claim is settled, and their role is what it was.
    IF NOT FOUND THEN RETURN 'settled'; END IF;
  END IF;
  INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
  SELECT claim.company_id, u.email, u.language,
    CASE WHEN p_role IS NULL THEN 'claimRefused' ELSE 'claimAccepted' END,
    jsonb_build_object('company', o.name, 'link', p_origin || '/connexion')
  FROM ancrage.app_user u, ancrage.organisation o
  WHERE u.id = claim.user_id AND o.id = claim.company_id;
  RETURN 'settled';
END
$function$;

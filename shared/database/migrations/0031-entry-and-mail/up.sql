-- Mails wait here, written in the transaction that makes them necessary; the worker sends them.
CREATE TABLE ancrage.mail (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id uuid REFERENCES ancrage.organisation,
  recipient text NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  template text NOT NULL,
  -- Holds the secret of a link, hence erased as soon as the mail has left.
  params jsonb,
  -- "kept" is for an installation without a mail server, which shows them on a page.
  state text NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'sent', 'kept', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  settled_at timestamptz,
  last_error text
);
CREATE INDEX mail_to_send ON ancrage.mail (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX mail_latest ON ancrage.mail (created_at DESC);

-- An account or a company that somebody asked for, before their address is proved.
CREATE TABLE ancrage.registration (
  token_hash bytea PRIMARY KEY,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  company_name text NOT NULL CHECK (length(company_name) BETWEEN 1 AND 200),
  siren text NOT NULL CHECK (siren ~ '^\d{9}$' AND siren NOT LIKE '000%'),
  naf_code text NOT NULL,
  naf_nomenclature text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

CREATE TABLE ancrage.invitation (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  email text NOT NULL,
  role text NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'accepted', 'refused', 'revoked')),
  settled_at timestamptz
);
CREATE INDEX invitation_organisation ON ancrage.invitation (organisation_id, created_at DESC);
CREATE TRIGGER role_of_type BEFORE INSERT OR UPDATE OF role, organisation_id ON ancrage.invitation
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_role_of_other_type();

-- Somebody with a proved address says that they belong to a company that is already here.
CREATE TABLE ancrage.company_claim (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES ancrage.company,
  user_id uuid NOT NULL REFERENCES ancrage.app_user ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused')),
  settled_at timestamptz
);
CREATE UNIQUE INDEX company_claim_once ON ancrage.company_claim (company_id, user_id)
  WHERE state = 'open';

-- Who leaves an organisation loses every right in it; what they did keeps their name until their
-- data are erased.
ALTER TABLE ancrage.membership ADD COLUMN left_at timestamptz;

ALTER TABLE ancrage.sign_in_attempt ADD COLUMN kind text NOT NULL DEFAULT 'signIn';

ALTER TABLE ancrage.mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.mail FORCE ROW LEVEL SECURITY;
ALTER TABLE ancrage.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE ancrage.company_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.company_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY every_mail ON ancrage.mail TO ancrage_worker USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.mail TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON ancrage.invitation TO ancrage_api
  USING (organisation_id = ancrage.current_organisation())
  WITH CHECK (organisation_id = ancrage.current_organisation());
CREATE POLICY owner ON ancrage.invitation TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.company_claim TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, organisation_id, email, role, created_at, expires_at, state, settled_at)
  ON ancrage.invitation TO ancrage_api;
GRANT INSERT, UPDATE (state, settled_at) ON ancrage.invitation TO ancrage_api;
GRANT SELECT, UPDATE (params, state, attempts, next_attempt_at, settled_at, last_error)
  ON ancrage.mail TO ancrage_worker;

DROP POLICY own ON ancrage.membership;
CREATE POLICY own ON ancrage.membership TO ancrage_api
  USING (organisation_id = ancrage.current_organisation())
  WITH CHECK (organisation_id = ancrage.current_organisation());
GRANT UPDATE (role, left_at) ON ancrage.membership TO ancrage_api;

-- As before, for those who have not left; whoever belongs nowhere is known, and told so.
CREATE OR REPLACE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (user_id uuid, password_hash text, organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id
  FROM ancrage.app_user u
  LEFT JOIN ancrage.membership m ON m.user_id = u.id AND m.left_at IS NULL
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.last_used_at DESC NULLS LAST, m.organisation_id
  LIMIT 1
$$;

CREATE OR REPLACE FUNCTION ancrage.open_session(
  p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at)
  SELECT p_token_hash, m.user_id, m.organisation_id, now() + p_lifetime
  FROM ancrage.membership m
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation AND m.left_at IS NULL
$$;

CREATE OR REPLACE FUNCTION ancrage.find_session(p_token_hash bytea, p_idle interval)
  RETURNS TABLE (
    user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text,
    language text, organisation_name text, organisation_type text, expires_at timestamptz
  )
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  -- Written at most once a minute: a read must not cost a write each time.
  UPDATE ancrage.session s SET last_seen_at = now()
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
    AND s.last_seen_at < now() - interval '1 minute' AND s.last_seen_at > now() - p_idle;
  SELECT u.id, s.organisation_id, m.role, m.actor, u.display_name, u.email,
         u.language, o.name, o.type, s.expires_at
  FROM ancrage.session s
  JOIN ancrage.app_user u ON u.id = s.user_id
  JOIN ancrage.membership m ON m.user_id = s.user_id AND m.organisation_id = s.organisation_id
  JOIN ancrage.organisation o ON o.id = s.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.last_seen_at > now() - p_idle
    AND m.left_at IS NULL
$$;

CREATE OR REPLACE FUNCTION ancrage.list_own_organisations(p_token_hash bytea)
  RETURNS TABLE (organisation_id uuid, name text, type text, role text, current boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT o.id, o.name, o.type, m.role, o.id = s.organisation_id
  FROM ancrage.session s
  JOIN ancrage.membership m ON m.user_id = s.user_id AND m.left_at IS NULL
  JOIN ancrage.organisation o ON o.id = m.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
  ORDER BY lower(o.name), o.id
$$;

CREATE OR REPLACE FUNCTION ancrage.switch_organisation(p_token_hash bytea, p_organisation uuid)
  RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH switched AS (
    UPDATE ancrage.session s SET organisation_id = m.organisation_id
    FROM ancrage.membership m
    WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND m.left_at IS NULL
      AND m.user_id = s.user_id AND m.organisation_id = p_organisation
    RETURNING m.user_id, m.organisation_id
  ), used AS (
    UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
    FROM switched w WHERE m.user_id = w.user_id AND m.organisation_id = w.organisation_id
    RETURNING true
  )
  SELECT EXISTS (SELECT FROM used)
$$;

-- Counts an attempt of one kind, as failed from its start, one at a time for its subject (an
-- account, an organisation) and for an address. Nothing is kept of those that are refused.
CREATE FUNCTION ancrage.begin_attempt(
  p_kind text, p_subject_hash bytea, p_address text, p_window interval,
  p_by_subject int, p_by_address int
) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  -- Always the subject before the address, so that no two attempts wait for one another.
  PERFORM pg_advisory_xact_lock(
    hashtextextended(p_kind || ' subject ' || encode(p_subject_hash, 'hex'), 0));
  PERFORM pg_advisory_xact_lock(hashtextextended(p_kind || ' address ' || p_address, 0));
  DELETE FROM ancrage.sign_in_attempt WHERE id IN (
    SELECT id FROM ancrage.sign_in_attempt
    WHERE kind = p_kind AND failed_at < now() - p_window FOR UPDATE SKIP LOCKED
  );
  IF (SELECT count(*) FROM ancrage.sign_in_attempt
       WHERE kind = p_kind AND email_hash = p_subject_hash
         AND failed_at > now() - p_window) >= p_by_subject
    OR (SELECT count(*) FROM ancrage.sign_in_attempt
         WHERE kind = p_kind AND address = p_address
           AND failed_at > now() - p_window) >= p_by_address
  THEN
    RETURN false;
  END IF;
  INSERT INTO ancrage.sign_in_attempt (kind, email_hash, address)
  VALUES (p_kind, p_subject_hash, p_address);
  RETURN true;
END
$$;

CREATE FUNCTION ancrage.forgive_attempts(p_kind text, p_subject_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$ DELETE FROM ancrage.sign_in_attempt WHERE kind = p_kind AND email_hash = p_subject_hash $$;

DROP FUNCTION ancrage.begin_sign_in(bytea, text, interval, int, int);
DROP FUNCTION ancrage.forgive_failed_sign_ins(bytea);

CREATE FUNCTION ancrage.post_mail(
  p_organisation uuid, p_recipient text, p_language text, p_template text, p_params jsonb
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
  VALUES (p_organisation, p_recipient, p_language, p_template, p_params)
$$;

CREATE FUNCTION ancrage.list_mails(p_limit int)
  RETURNS TABLE (
    id uuid, recipient text, language text, template text, params jsonb, state text,
    attempts integer, created_at timestamptz, settled_at timestamptz, last_error text
  )
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT m.id, m.recipient, m.language, m.template,
      -- A mail on its way to a real server is nobody's business but its recipient's.
      CASE WHEN m.state = 'kept' THEN m.params END,
      m.state, m.attempts, m.created_at, m.settled_at, m.last_error
    FROM ancrage.mail m ORDER BY m.created_at DESC LIMIT p_limit;
END
$$;

CREATE FUNCTION ancrage.begin_registration(
  p_token_hash bytea, p_email text, p_display_name text, p_password_hash text, p_language text,
  p_company_name text, p_siren text, p_naf_code text, p_naf_nomenclature text,
  p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.registration (token_hash, email, display_name, password_hash, language,
    company_name, siren, naf_code, naf_nomenclature, expires_at)
  VALUES (p_token_hash, p_email, p_display_name, p_password_hash, p_language,
    p_company_name, p_siren, p_naf_code, p_naf_nomenclature, now() + p_lifetime)
$$;

-- The address is proved: the account is there from now on. A company that is not here is opened,
-- its first member administers it; of one that is here, the claim goes to those who may settle it.
CREATE FUNCTION ancrage.confirm_registration(p_token_hash bytea, p_origin text)
  RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  asked ancrage.registration;
  account uuid;
  company uuid;
  company_name text;
BEGIN
  SELECT * INTO asked FROM ancrage.registration r WHERE r.token_hash = p_token_hash FOR UPDATE;
  IF asked.token_hash IS NULL THEN RETURN 'unknown'; END IF;
  IF asked.used_at IS NOT NULL THEN RETURN 'used'; END IF;
  IF asked.expires_at <= now() THEN RETURN 'expired'; END IF;
  -- Two confirmations for one number, or for one address, take turns.
  PERFORM pg_advisory_xact_lock(hashtextextended('siren ' || asked.siren, 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(asked.email), 0));
  UPDATE ancrage.registration r SET used_at = now() WHERE r.token_hash = p_token_hash;
  SELECT u.id INTO account FROM ancrage.app_user u WHERE lower(u.email) = lower(asked.email);
  IF account IS NULL THEN
    account := gen_random_uuid();
    INSERT INTO ancrage.app_user (id, email, display_name, password_hash, language)
    VALUES (account, asked.email, asked.display_name, asked.password_hash, asked.language);
  END IF;
  SELECT c.organisation_id, o.name INTO company, company_name
  FROM ancrage.company c JOIN ancrage.organisation o ON o.id = c.organisation_id
  WHERE c.siren = asked.siren;
  IF company IS NULL THEN
    company := gen_random_uuid();
    INSERT INTO ancrage.organisation (id, type, name)
    VALUES (company, 'company', asked.company_name);
    INSERT INTO ancrage.company (organisation_id, siren, naf_code, naf_nomenclature, fictitious)
    VALUES (company, asked.siren, asked.naf_code, asked.naf_nomenclature, false);
    INSERT INTO ancrage.membership (user_id, organisation_id, role)
    VALUES (account, company, 'companyAdministrator');
    RETURN 'opened';
  END IF;
  IF EXISTS (SELECT FROM ancrage.membership m WHERE m.user_id = account
      AND m.organisation_id = company AND m.left_at IS NULL) THEN
    RETURN 'member';
  END IF;
  INSERT INTO ancrage.company_claim (company_id, user_id) VALUES (company, account)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
    SELECT company, u.email, u.language, 'claimReceived', jsonb_build_object(
      'company', company_name, 'claimant', asked.display_name || ' (' || asked.email || ')',
      'link', p_origin || CASE m.role WHEN 'platformAdministrator'
        THEN '/admin/rattachements' ELSE '/membres' END)
    FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
    WHERE m.left_at IS NULL AND (m.role = 'platformAdministrator'
      OR (m.organisation_id = company AND m.role = 'companyAdministrator'));
  END IF;
  RETURN 'claimed';
END
$$;

-- Open claims: to a company its own, to the platform all.
CREATE FUNCTION ancrage.list_claims()
  RETURNS TABLE (
    id uuid, company_name text, siren text, display_name text, email text, created_at timestamptz
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT k.id, o.name, c.siren, u.display_name, u.email, k.created_at
  FROM ancrage.company_claim k
  JOIN ancrage.organisation o ON o.id = k.company_id
  JOIN ancrage.company c ON c.organisation_id = k.company_id
  JOIN ancrage.app_user u ON u.id = k.user_id
  WHERE k.state = 'open' AND (k.company_id = ancrage.current_organisation()
    OR EXISTS (SELECT FROM ancrage.organisation p
      WHERE p.id = ancrage.current_organisation() AND p.type = 'platform'))
  ORDER BY k.created_at, k.id
$$;

CREATE FUNCTION ancrage.settle_claim(p_id uuid, p_role text, p_origin text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
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
$$;

CREATE FUNCTION ancrage.find_invitation(p_token_hash bytea)
  RETURNS TABLE (
    organisation_name text, organisation_type text, role text, email text, state text,
    expires_at timestamptz, has_account boolean
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT o.name, o.type, i.role, i.email,
    CASE WHEN i.state = 'open' AND i.expires_at <= now() THEN 'expired' ELSE i.state END,
    i.expires_at,
    EXISTS (SELECT FROM ancrage.app_user u WHERE lower(u.email) = lower(i.email))
  FROM ancrage.invitation i JOIN ancrage.organisation o ON o.id = i.organisation_id
  WHERE i.token_hash = p_token_hash
$$;

-- Whoever holds the link reads the mail of its address. An account that exists becomes a member
-- and signs in as ever; without one it is made, of the name and the password that are given.
CREATE FUNCTION ancrage.accept_invitation(
  p_token_hash bytea, p_display_name text, p_password_hash text
) RETURNS TABLE (outcome text, user_id uuid, organisation_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
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
$$;

CREATE FUNCTION ancrage.refuse_invitation(p_token_hash bytea) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  found_state text;
BEGIN
  SELECT CASE WHEN i.state = 'open' AND i.expires_at <= now() THEN 'expired' ELSE i.state END
  INTO found_state FROM ancrage.invitation i WHERE i.token_hash = p_token_hash FOR UPDATE;
  IF found_state = 'open' THEN
    UPDATE ancrage.invitation i SET state = 'refused', settled_at = now()
    WHERE i.token_hash = p_token_hash;
  END IF;
  RETURN coalesce(found_state, 'unknown');
END
$$;

-- The platform invites into any organisation: a territory's first agent has no colleague to ask.
CREATE FUNCTION ancrage.invite_for_platform(
  p_id uuid, p_organisation uuid, p_email text, p_role text, p_language text,
  p_token_hash bytea, p_lifetime interval
) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
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
$$;

-- A member who leaves, or whose role changes, is signed out of that organisation.
CREATE FUNCTION ancrage.close_sessions_of_member(p_user uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.session s
  WHERE s.user_id = p_user AND s.organisation_id = ancrage.current_organisation()
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.begin_attempt(text, bytea, text, interval, int, int),
  ancrage.forgive_attempts(text, bytea),
  ancrage.post_mail(uuid, text, text, text, jsonb),
  ancrage.list_mails(int),
  ancrage.begin_registration(bytea, text, text, text, text, text, text, text, text, interval),
  ancrage.confirm_registration(bytea, text),
  ancrage.list_claims(),
  ancrage.settle_claim(uuid, text, text),
  ancrage.find_invitation(bytea),
  ancrage.accept_invitation(bytea, text, text),
  ancrage.refuse_invitation(bytea),
  ancrage.invite_for_platform(uuid, uuid, text, text, text, bytea, interval),
  ancrage.close_sessions_of_member(uuid)
TO ancrage_api;

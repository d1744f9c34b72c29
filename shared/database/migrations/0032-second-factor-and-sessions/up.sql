-- A person sees their sessions, from where they were opened and by which browser, and ends them.
ALTER TABLE ancrage.session ADD COLUMN id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
ALTER TABLE ancrage.session ADD COLUMN address text;
ALTER TABLE ancrage.session ADD COLUMN agent text CHECK (length(agent) <= 300);

-- These tables are a person's, of no tenant: no role of the product reads them, only the functions
-- below do.
CREATE TABLE ancrage.password_reset (
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES ancrage.app_user ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX password_reset_user ON ancrage.password_reset (user_id);

CREATE TABLE ancrage.second_factor (
  user_id uuid PRIMARY KEY REFERENCES ancrage.app_user ON DELETE CASCADE,
  secret bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  -- NULL until a first code has shown that the device holds the secret.
  confirmed_at timestamptz,
  -- The last time step whose code was taken: none is taken twice (RFC 6238, 5.2).
  last_step bigint NOT NULL DEFAULT 0
);

CREATE TABLE ancrage.recovery_code (
  user_id uuid NOT NULL REFERENCES ancrage.app_user ON DELETE CASCADE,
  -- Of 120 random bits, hence a plain hash (ASVS 5, 6.5.2).
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (user_id, code_hash)
);

-- The password was right, the second factor is still to come.
CREATE TABLE ancrage.pending_sign_in (
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES ancrage.app_user ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  expires_at timestamptz NOT NULL
);

DROP FUNCTION ancrage.open_session(bytea, uuid, uuid, interval);
CREATE FUNCTION ancrage.open_session(
  p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval,
  p_address text, p_agent text
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.session s WHERE s.user_id = p_user AND s.expires_at < now();
  UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation;
  INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at, address, agent)
  SELECT p_token_hash, m.user_id, m.organisation_id, now() + p_lifetime, p_address,
    left(p_agent, 300)
  FROM ancrage.membership m
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation AND m.left_at IS NULL
$$;

DROP FUNCTION ancrage.find_credentials(text);
CREATE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (
    user_id uuid, password_hash text, organisation_id uuid, has_second_factor boolean
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id,
    EXISTS (SELECT FROM ancrage.second_factor f
      WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL)
  FROM ancrage.app_user u
  LEFT JOIN ancrage.membership m ON m.user_id = u.id AND m.left_at IS NULL
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.last_used_at DESC NULLS LAST, m.organisation_id
  LIMIT 1
$$;

-- Whose a living session is: what follows is done for nobody else.
CREATE FUNCTION ancrage.holder_of(p_token_hash bytea) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT s.user_id FROM ancrage.session s
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
$$;

CREATE FUNCTION ancrage.list_own_sessions(p_token_hash bytea)
  RETURNS TABLE (
    id uuid, organisation_name text, created_at timestamptz, last_seen_at timestamptz,
    expires_at timestamptz, address text, agent text, current boolean
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT s.id, o.name, s.created_at, s.last_seen_at, s.expires_at, s.address, s.agent,
    s.token_hash = p_token_hash
  FROM ancrage.session s JOIN ancrage.organisation o ON o.id = s.organisation_id
  WHERE s.user_id = ancrage.holder_of(p_token_hash) AND s.expires_at > now()
  ORDER BY s.token_hash = p_token_hash DESC, s.last_seen_at DESC, s.id
$$;

-- Ends one of one's own sessions, or all the others where none is named; how many were ended.
CREATE FUNCTION ancrage.revoke_own_sessions(p_token_hash bytea, p_id uuid) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH ended AS (
    DELETE FROM ancrage.session s
    WHERE s.user_id = ancrage.holder_of(p_token_hash)
      AND CASE WHEN p_id IS NULL THEN s.token_hash <> p_token_hash ELSE s.id = p_id END
    RETURNING true
  ) SELECT count(*) FROM ended
$$;

-- Nothing tells whether the address has an account: where it has none, nothing is done.
CREATE FUNCTION ancrage.begin_password_reset(
  p_email text, p_token_hash bytea, p_link text, p_minutes int
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH account AS (
    SELECT u.id, u.email, u.language FROM ancrage.app_user u WHERE lower(u.email) = lower(p_email)
  ), asked AS (
    INSERT INTO ancrage.password_reset (token_hash, user_id, expires_at)
    SELECT p_token_hash, a.id, now() + make_interval(mins => p_minutes) FROM account a
  )
  INSERT INTO ancrage.mail (recipient, language, template, params)
  SELECT a.email, a.language, 'resetPassword',
    jsonb_build_object('link', p_link, 'minutes', p_minutes)
  FROM account a
$$;

CREATE FUNCTION ancrage.find_password_reset(p_token_hash bytea)
  RETURNS TABLE (state text, email text, display_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT CASE WHEN r.used_at IS NOT NULL THEN 'used' WHEN r.expires_at <= now() THEN 'expired'
    ELSE 'open' END, u.email, u.display_name
  FROM ancrage.password_reset r JOIN ancrage.app_user u ON u.id = r.user_id
  WHERE r.token_hash = p_token_hash
$$;

-- Sets a password, ends every session but the one that is named, and tells the person.
CREATE FUNCTION ancrage.set_password(p_user uuid, p_password_hash text, p_keep bytea, p_link text)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  UPDATE ancrage.app_user u SET password_hash = p_password_hash WHERE u.id = p_user;
  DELETE FROM ancrage.session s
  WHERE s.user_id = p_user AND (p_keep IS NULL OR s.token_hash <> p_keep);
  DELETE FROM ancrage.pending_sign_in p WHERE p.user_id = p_user;
  UPDATE ancrage.password_reset r SET used_at = now()
  WHERE r.user_id = p_user AND r.used_at IS NULL;
  INSERT INTO ancrage.mail (recipient, language, template, params)
  SELECT u.email, u.language, 'passwordChanged', jsonb_build_object('link', p_link)
  FROM ancrage.app_user u WHERE u.id = p_user;
$$;

CREATE FUNCTION ancrage.finish_password_reset(
  p_token_hash bytea, p_password_hash text, p_link text
) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  reset ancrage.password_reset;
BEGIN
  SELECT * INTO reset FROM ancrage.password_reset r WHERE r.token_hash = p_token_hash FOR UPDATE;
  IF reset.user_id IS NULL THEN RETURN 'unknown'; END IF;
  IF reset.used_at IS NOT NULL THEN RETURN 'used'; END IF;
  IF reset.expires_at <= now() THEN RETURN 'expired'; END IF;
  PERFORM ancrage.set_password(reset.user_id, p_password_hash, NULL, p_link);
  RETURN 'done';
END
$$;

CREATE FUNCTION ancrage.change_own_password(
  p_token_hash bytea, p_password_hash text, p_link text
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT ancrage.set_password(ancrage.holder_of(p_token_hash), p_password_hash, p_token_hash, p_link)
$$;

CREATE FUNCTION ancrage.own_second_factor(p_token_hash bytea)
  RETURNS TABLE (secret bytea, confirmed boolean, last_step bigint, codes_left bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT f.secret, f.confirmed_at IS NOT NULL, f.last_step,
    (SELECT count(*) FROM ancrage.recovery_code c
      WHERE c.user_id = f.user_id AND c.used_at IS NULL)
  FROM ancrage.second_factor f WHERE f.user_id = ancrage.holder_of(p_token_hash)
$$;

-- A secret that was never confirmed is replaced; a confirmed one is not.
CREATE FUNCTION ancrage.begin_second_factor(p_token_hash bytea, p_secret bytea) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH begun AS (
    INSERT INTO ancrage.second_factor AS f (user_id, secret)
    SELECT ancrage.holder_of(p_token_hash), p_secret
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, created_at = now(), last_step = 0
      WHERE f.confirmed_at IS NULL
    RETURNING true
  ) SELECT EXISTS (SELECT FROM begun)
$$;

CREATE FUNCTION ancrage.replace_recovery_codes(p_token_hash bytea, p_hashes bytea[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.recovery_code c WHERE c.user_id = ancrage.holder_of(p_token_hash);
  INSERT INTO ancrage.recovery_code (user_id, code_hash)
  SELECT ancrage.holder_of(p_token_hash), unnest(p_hashes);
$$;

-- From now on a password alone opens nothing; what it had opened elsewhere ends.
CREATE FUNCTION ancrage.confirm_second_factor(
  p_token_hash bytea, p_step bigint, p_hashes bytea[]
) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  UPDATE ancrage.second_factor f SET confirmed_at = now(), last_step = p_step
  WHERE f.user_id = ancrage.holder_of(p_token_hash) AND f.confirmed_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM ancrage.replace_recovery_codes(p_token_hash, p_hashes);
  PERFORM ancrage.revoke_own_sessions(p_token_hash, NULL);
  RETURN true;
END
$$;

CREATE FUNCTION ancrage.erase_second_factor(p_user uuid, p_link text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.recovery_code c WHERE c.user_id = p_user;
  WITH erased AS (
    DELETE FROM ancrage.second_factor f WHERE f.user_id = p_user RETURNING f.confirmed_at
  ), told AS (
    INSERT INTO ancrage.mail (recipient, language, template, params)
    SELECT u.email, u.language, 'secondFactorRemoved', jsonb_build_object('link', p_link)
    FROM ancrage.app_user u, erased e WHERE u.id = p_user AND e.confirmed_at IS NOT NULL
  )
  SELECT EXISTS (SELECT FROM erased)
$$;

CREATE FUNCTION ancrage.remove_own_second_factor(p_token_hash bytea, p_link text) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$ SELECT ancrage.erase_second_factor(ancrage.holder_of(p_token_hash), p_link) $$;

-- Broken glass: a member lost the device and the codes. Whoever manages the members lets the
-- password suffice again, for somebody who belongs nowhere else; it is told to the person.
CREATE FUNCTION ancrage.remove_second_factor_of_member(p_user uuid, p_link text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.membership m WHERE m.user_id = p_user
      AND m.organisation_id = ancrage.current_organisation() AND m.left_at IS NULL) THEN
    RETURN 'unknown';
  END IF;
  IF EXISTS (SELECT FROM ancrage.membership m WHERE m.user_id = p_user
      AND m.organisation_id <> ancrage.current_organisation() AND m.left_at IS NULL) THEN
    RETURN 'elsewhere';
  END IF;
  RETURN CASE WHEN ancrage.erase_second_factor(p_user, p_link) THEN 'removed' ELSE 'none' END;
END
$$;

CREATE FUNCTION ancrage.begin_pending_sign_in(
  p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.pending_sign_in p WHERE p.expires_at < now();
  INSERT INTO ancrage.pending_sign_in (token_hash, user_id, organisation_id, expires_at)
  VALUES (p_token_hash, p_user, p_organisation, now() + p_lifetime)
$$;

CREATE FUNCTION ancrage.find_pending_sign_in(p_token_hash bytea)
  RETURNS TABLE (user_id uuid, secret bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT p.user_id, f.secret
  FROM ancrage.pending_sign_in p JOIN ancrage.second_factor f ON f.user_id = p.user_id
  WHERE p.token_hash = p_token_hash AND p.expires_at > now() AND f.confirmed_at IS NOT NULL
$$;

-- Takes the code's time step, or a recovery code, each once; then the session is open.
CREATE FUNCTION ancrage.finish_sign_in(
  p_pending_hash bytea, p_step bigint, p_code_hash bytea, p_session_hash bytea,
  p_lifetime interval, p_address text, p_agent text
) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  pending ancrage.pending_sign_in;
BEGIN
  SELECT * INTO pending FROM ancrage.pending_sign_in p
  WHERE p.token_hash = p_pending_hash AND p.expires_at > now() FOR UPDATE;
  IF pending.user_id IS NULL THEN RETURN false; END IF;
  IF p_step IS NOT NULL THEN
    UPDATE ancrage.second_factor f SET last_step = p_step
    WHERE f.user_id = pending.user_id AND f.last_step < p_step;
  ELSE
    UPDATE ancrage.recovery_code c SET used_at = now()
    WHERE c.user_id = pending.user_id AND c.code_hash = p_code_hash AND c.used_at IS NULL;
  END IF;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM ancrage.pending_sign_in p WHERE p.token_hash = p_pending_hash;
  PERFORM ancrage.open_session(p_session_hash, pending.user_id, pending.organisation_id,
    p_lifetime, p_address, p_agent);
  RETURN true;
END
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.open_session(bytea, uuid, uuid, interval, text, text),
  ancrage.find_credentials(text),
  ancrage.list_own_sessions(bytea),
  ancrage.revoke_own_sessions(bytea, uuid),
  ancrage.begin_password_reset(text, bytea, text, int),
  ancrage.find_password_reset(bytea),
  ancrage.finish_password_reset(bytea, text, text),
  ancrage.change_own_password(bytea, text, text),
  ancrage.own_second_factor(bytea),
  ancrage.begin_second_factor(bytea, bytea),
  ancrage.replace_recovery_codes(bytea, bytea[]),
  ancrage.confirm_second_factor(bytea, bigint, bytea[]),
  ancrage.remove_own_second_factor(bytea, text),
  ancrage.remove_second_factor_of_member(uuid, text),
  ancrage.begin_pending_sign_in(bytea, uuid, uuid, interval),
  ancrage.find_pending_sign_in(bytea),
  ancrage.finish_sign_in(bytea, bigint, bytea, bytea, interval, text, text)
TO ancrage_api;

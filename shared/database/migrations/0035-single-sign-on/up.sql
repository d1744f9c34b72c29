-- An organisation's own sign-in (OpenID Connect). One login keeps its password where the
-- organisation asks everybody else to pass by it: broken glass, for the day it is down.
CREATE TABLE ancrage.identity_provider (
  organisation_id uuid PRIMARY KEY REFERENCES ancrage.organisation,
  issuer text NOT NULL CHECK (length(issuer) <= 500),
  client_id text NOT NULL CHECK (length(client_id) <= 300),
  client_secret text NOT NULL CHECK (length(client_secret) <= 1000),
  required boolean NOT NULL DEFAULT false,
  break_glass_user uuid,
  changed_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (break_glass_user, organisation_id)
    REFERENCES ancrage.membership (user_id, organisation_id),
  CHECK (NOT required OR break_glass_user IS NOT NULL)
);
ALTER TABLE ancrage.identity_provider ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.identity_provider FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.identity_provider TO ancrage_api
  USING (organisation_id = ancrage.current_organisation())
  WITH CHECK (organisation_id = ancrage.current_organisation());
CREATE POLICY owner ON ancrage.identity_provider TO ancrage_owner USING (true) WITH CHECK (true);
-- Never the secret: the functions of the sign-in alone read it.
GRANT SELECT (organisation_id, issuer, client_id, required, break_glass_user, changed_at)
  ON ancrage.identity_provider TO ancrage_api;
GRANT INSERT, DELETE, UPDATE (issuer, client_id, client_secret, required, break_glass_user,
  changed_at) ON ancrage.identity_provider TO ancrage_api;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ancrage.identity_provider
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('identityProvider', 'organisation_id',
    'organisation_id', 'issuer client_id required break_glass_user');

-- A sign-in that is at the provider's; the browser that began it alone may end it.
CREATE TABLE ancrage.pending_sign_on (
  state_hash bytea PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation ON DELETE CASCADE,
  nonce text NOT NULL,
  verifier text NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE FUNCTION ancrage.find_identity_provider(p_organisation uuid)
  RETURNS TABLE (issuer text, client_id text, client_secret text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT i.issuer, i.client_id, i.client_secret FROM ancrage.identity_provider i
  WHERE i.organisation_id = p_organisation
$$;

CREATE FUNCTION ancrage.begin_sign_on(
  p_state_hash bytea, p_organisation uuid, p_nonce text, p_verifier text, p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.pending_sign_on p WHERE p.expires_at < now();
  INSERT INTO ancrage.pending_sign_on (state_hash, organisation_id, nonce, verifier, expires_at)
  VALUES (p_state_hash, p_organisation, p_nonce, p_verifier, now() + p_lifetime)
$$;

-- Takes the attempt, once.
CREATE FUNCTION ancrage.take_sign_on(p_state_hash bytea)
  RETURNS TABLE (organisation_id uuid, nonce text, verifier text)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.pending_sign_on p
  WHERE p.state_hash = p_state_hash AND p.expires_at > now()
  RETURNING p.organisation_id, p.nonce, p.verifier
$$;

-- The member of an organisation whose address its provider has verified.
CREATE FUNCTION ancrage.find_member_by_address(p_organisation uuid, p_email text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id FROM ancrage.app_user u
  JOIN ancrage.membership m ON m.user_id = u.id AND m.left_at IS NULL
  WHERE m.organisation_id = p_organisation AND lower(u.email) = lower(p_email)
$$;

-- Whether somebody may enter an organisation without passing by its provider.
CREATE FUNCTION ancrage.may_enter_by_password(p_user uuid, p_organisation uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT NOT EXISTS (SELECT FROM ancrage.identity_provider i
    WHERE i.organisation_id = p_organisation AND i.required AND i.break_glass_user <> p_user)
$$;

ALTER TABLE ancrage.session ADD COLUMN by_provider boolean NOT NULL DEFAULT false;

CREATE FUNCTION ancrage.open_session_by_provider(
  p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval,
  p_address text, p_agent text
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT ancrage.open_session(p_token_hash, p_user, p_organisation, p_lifetime, p_address, p_agent);
  UPDATE ancrage.session s SET by_provider = true WHERE s.token_hash = p_token_hash;
$$;

-- As before; an organisation that asks for its provider is entered by it alone.
CREATE OR REPLACE FUNCTION ancrage.switch_organisation(p_token_hash bytea, p_organisation uuid)
  RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH switched AS (
    UPDATE ancrage.session s SET organisation_id = m.organisation_id, by_provider = false
    FROM ancrage.membership m
    WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND m.left_at IS NULL
      AND m.user_id = s.user_id AND m.organisation_id = p_organisation
      -- What a provider opened stays with the organisation that trusts it.
      AND NOT s.by_provider AND ancrage.may_enter_by_password(s.user_id, p_organisation)
    RETURNING m.user_id, m.organisation_id
  ), used AS (
    UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
    FROM switched w WHERE m.user_id = w.user_id AND m.organisation_id = w.organisation_id
    RETURNING true
  )
  SELECT EXISTS (SELECT FROM used)
$$;

DROP FUNCTION ancrage.find_credentials(text);
CREATE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (
    user_id uuid, password_hash text, organisation_id uuid, has_second_factor boolean,
    by_password boolean
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id,
    EXISTS (SELECT FROM ancrage.second_factor f
      WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL),
    m.user_id IS NULL OR ancrage.may_enter_by_password(u.id, m.organisation_id)
  FROM ancrage.app_user u
  LEFT JOIN ancrage.membership m ON m.user_id = u.id AND m.left_at IS NULL
  WHERE lower(u.email) = lower(p_email)
  ORDER BY 5 DESC, m.last_used_at DESC NULLS LAST, m.organisation_id
  LIMIT 1
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.find_identity_provider(uuid),
  ancrage.begin_sign_on(bytea, uuid, text, text, interval),
  ancrage.take_sign_on(bytea),
  ancrage.find_member_by_address(uuid, text),
  ancrage.open_session_by_provider(bytea, uuid, uuid, interval, text, text),
  ancrage.find_credentials(text)
TO ancrage_api;

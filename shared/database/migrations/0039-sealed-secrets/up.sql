-- Secrets that have to be read again are sealed by the API under a key that the database does not
-- know; its name stands beside. NULL is a secret of before, which the API seals when it starts.
ALTER TABLE ancrage.second_factor ADD COLUMN key_id text;
ALTER TABLE ancrage.identity_provider ADD COLUMN client_secret_key text;
ALTER TABLE ancrage.identity_provider DROP CONSTRAINT identity_provider_client_secret_check;
ALTER TABLE ancrage.identity_provider ADD CONSTRAINT identity_provider_client_secret_check
  CHECK (length(client_secret) <= 2000);
GRANT UPDATE (client_secret_key) ON ancrage.identity_provider TO ancrage_api;

DROP FUNCTION ancrage.own_second_factor(bytea);
CREATE FUNCTION ancrage.own_second_factor(p_token_hash bytea)
  RETURNS TABLE (user_id uuid, secret bytea, key_id text, confirmed boolean, codes_left bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT f.user_id, f.secret, f.key_id, f.confirmed_at IS NOT NULL,
    (SELECT count(*) FROM ancrage.recovery_code c
      WHERE c.user_id = f.user_id AND c.used_at IS NULL)
  FROM ancrage.second_factor f WHERE f.user_id = ancrage.holder_of(p_token_hash)
$$;

DROP FUNCTION ancrage.begin_second_factor(bytea, bytea);
-- A secret that was never confirmed is replaced; a confirmed one is not.
CREATE FUNCTION ancrage.begin_second_factor(p_token_hash bytea, p_secret bytea, p_key_id text)
  RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH begun AS (
    INSERT INTO ancrage.second_factor AS f (user_id, secret, key_id)
    SELECT ancrage.holder_of(p_token_hash), p_secret, p_key_id
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, key_id = excluded.key_id,
        created_at = now(), last_step = 0
      WHERE f.confirmed_at IS NULL
    RETURNING true
  ) SELECT EXISTS (SELECT FROM begun)
$$;

DROP FUNCTION ancrage.find_pending_sign_in(bytea);
CREATE FUNCTION ancrage.find_pending_sign_in(p_token_hash bytea)
  RETURNS TABLE (user_id uuid, secret bytea, key_id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT p.user_id, f.secret, f.key_id
  FROM ancrage.pending_sign_in p JOIN ancrage.second_factor f ON f.user_id = p.user_id
  WHERE p.token_hash = p_token_hash AND p.expires_at > now() AND f.confirmed_at IS NOT NULL
$$;

DROP FUNCTION ancrage.find_identity_provider(uuid);
CREATE FUNCTION ancrage.find_identity_provider(p_organisation uuid)
  RETURNS TABLE (issuer text, client_id text, client_secret text, client_secret_key text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT i.issuer, i.client_id, i.client_secret, i.client_secret_key
  FROM ancrage.identity_provider i WHERE i.organisation_id = p_organisation
$$;

-- What is not under the present key: in the clear, or under a key that is being replaced.
CREATE FUNCTION ancrage.secrets_to_seal(p_key_id text)
  RETURNS TABLE (kind text, id uuid, secret bytea, key_id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT 'secondFactor', f.user_id, f.secret, f.key_id FROM ancrage.second_factor f
  WHERE f.key_id IS DISTINCT FROM p_key_id
  UNION ALL
  SELECT 'identityProvider', i.organisation_id,
    CASE WHEN i.client_secret_key IS NULL THEN convert_to(i.client_secret, 'UTF8')
      ELSE decode(i.client_secret, 'base64') END, i.client_secret_key
  FROM ancrage.identity_provider i WHERE i.client_secret_key IS DISTINCT FROM p_key_id
$$;

-- Puts the sealed secret in the place of the one that was read, unless it was changed meanwhile.
CREATE FUNCTION ancrage.seal_secret(
  p_kind text, p_id uuid, p_secret bytea, p_sealed bytea, p_key_id text
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  UPDATE ancrage.second_factor f SET secret = p_sealed, key_id = p_key_id
  WHERE p_kind = 'secondFactor' AND f.user_id = p_id AND f.secret = p_secret;
  UPDATE ancrage.identity_provider i
  SET client_secret = encode(p_sealed, 'base64'), client_secret_key = p_key_id
  WHERE p_kind = 'identityProvider' AND i.organisation_id = p_id
    AND p_secret = CASE WHEN i.client_secret_key IS NULL THEN convert_to(i.client_secret, 'UTF8')
      ELSE decode(i.client_secret, 'base64') END
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.own_second_factor(bytea),
  ancrage.begin_second_factor(bytea, bytea, text),
  ancrage.find_pending_sign_in(bytea),
  ancrage.find_identity_provider(uuid),
  ancrage.secrets_to_seal(text),
  ancrage.seal_secret(text, uuid, bytea, bytea, text)
TO ancrage_api;

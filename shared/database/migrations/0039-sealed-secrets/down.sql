-- A sealed secret is of no use without its key: it goes, and is set up again.
DELETE FROM ancrage.recovery_code c USING ancrage.second_factor f
WHERE f.user_id = c.user_id AND f.key_id IS NOT NULL;
DELETE FROM ancrage.second_factor WHERE key_id IS NOT NULL;
DELETE FROM ancrage.identity_provider WHERE client_secret_key IS NOT NULL;
DROP FUNCTION ancrage.seal_secret(text, uuid, bytea, bytea, text);
DROP FUNCTION ancrage.secrets_to_seal(text);

DROP FUNCTION ancrage.find_identity_provider(uuid);
CREATE FUNCTION ancrage.find_identity_provider(p_organisation uuid)
  RETURNS TABLE (issuer text, client_id text, client_secret text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT i.issuer, i.client_id, i.client_secret FROM ancrage.identity_provider i
  WHERE i.organisation_id = p_organisation
$$;
DROP FUNCTION ancrage.find_pending_sign_in(bytea);
CREATE FUNCTION ancrage.find_pending_sign_in(p_token_hash bytea)
  RETURNS TABLE (user_id uuid, secret bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT p.user_id, f.secret
  FROM ancrage.pending_sign_in p JOIN ancrage.second_factor f ON f.user_id = p.user_id
  WHERE p.token_hash = p_token_hash AND p.expires_at > now() AND f.confirmed_at IS NOT NULL
$$;
DROP FUNCTION ancrage.begin_second_factor(bytea, bytea, text);
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
DROP FUNCTION ancrage.own_second_factor(bytea);
CREATE FUNCTION ancrage.own_second_factor(p_token_hash bytea)
  RETURNS TABLE (secret bytea, confirmed boolean, last_step bigint, codes_left bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT f.secret, f.confirmed_at IS NOT NULL, f.last_step,
    (SELECT count(*) FROM ancrage.recovery_code c
      WHERE c.user_id = f.user_id AND c.used_at IS NULL)
  FROM ancrage.second_factor f WHERE f.user_id = ancrage.holder_of(p_token_hash)
$$;
GRANT EXECUTE ON FUNCTION
  ancrage.own_second_factor(bytea),
  ancrage.begin_second_factor(bytea, bytea),
  ancrage.find_pending_sign_in(bytea),
  ancrage.find_identity_provider(uuid)
TO ancrage_api;
ALTER TABLE ancrage.identity_provider DROP CONSTRAINT identity_provider_client_secret_check;
ALTER TABLE ancrage.identity_provider ADD CONSTRAINT identity_provider_client_secret_check
  CHECK (length(client_secret) <= 1000);
ALTER TABLE ancrage.identity_provider DROP COLUMN client_secret_key;
ALTER TABLE ancrage.second_factor DROP COLUMN key_id;

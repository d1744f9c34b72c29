DROP FUNCTION ancrage.finish_sign_in(bytea, bigint, int, bytea, bytea, interval, text, text);
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

DROP FUNCTION ancrage.take_own_factor(bytea, bigint, int, bytea);
CREATE FUNCTION ancrage.take_own_factor(p_token_hash bytea, p_step bigint, p_code_hash bytea)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  IF p_step IS NOT NULL THEN
    UPDATE ancrage.second_factor f SET last_step = p_step
    WHERE f.user_id = ancrage.holder_of(p_token_hash) AND f.confirmed_at IS NOT NULL
      AND f.last_step < p_step;
  ELSE
    UPDATE ancrage.recovery_code c SET used_at = now()
    WHERE c.user_id = ancrage.holder_of(p_token_hash) AND c.code_hash = p_code_hash
      AND c.used_at IS NULL;
  END IF;
  RETURN FOUND;
END
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.take_own_factor(bytea, bigint, bytea),
  ancrage.finish_sign_in(bytea, bigint, bytea, bytea, interval, text, text)
TO ancrage_api;

DROP FUNCTION ancrage.take_factor(uuid, bigint, int, bytea);
DROP FUNCTION ancrage.weigh_own_code(bytea, bigint, int);
DROP FUNCTION ancrage.weigh_code(uuid, bigint, int);

CREATE OR REPLACE FUNCTION ancrage.begin_second_factor(p_token_hash bytea, p_secret bytea, p_key_id text)
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

ALTER TABLE ancrage.second_factor
  DROP COLUMN drift,
  DROP COLUMN missed_step,
  DROP COLUMN missed_drift;

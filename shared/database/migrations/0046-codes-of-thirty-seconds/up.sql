-- A code lives thirty seconds (ASVS 5, 6.5.5): it is taken at one step of time alone, the server's
-- own or, where a device's clock is known to be off, the one that its clock shows (RFC 6238, 6).
ALTER TABLE ancrage.second_factor
  -- Steps by which the device's clock is known to be off.
  ADD COLUMN drift smallint NOT NULL DEFAULT 0,
  -- The last right code that came at another step, and how far off it was: the next one of the
  -- same device, as far off, shows that it is the clock.
  ADD COLUMN missed_step bigint,
  ADD COLUMN missed_drift smallint;

CREATE OR REPLACE FUNCTION ancrage.begin_second_factor(
  p_token_hash bytea, p_secret bytea, p_key_id text
) RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH begun AS (
    INSERT INTO ancrage.second_factor AS f (user_id, secret, key_id)
    SELECT ancrage.holder_of(p_token_hash), p_secret, p_key_id
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, key_id = excluded.key_id,
        created_at = now(), last_step = 0, drift = 0, missed_step = NULL, missed_drift = NULL
      WHERE f.confirmed_at IS NULL
    RETURNING true
  ) SELECT EXISTS (SELECT FROM begun)
$$;

-- Whether a right code comes at its time: 'fits', 'expired' where it is one of another step, which
-- is remembered, and 'wrong' where it is none or was taken already. Another drift than the known
-- one is believed when two different codes in a row show it, within two minutes.
CREATE FUNCTION ancrage.weigh_code(p_user uuid, p_step bigint, p_drift int) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  factor ancrage.second_factor;
BEGIN
  SELECT * INTO factor FROM ancrage.second_factor f WHERE f.user_id = p_user FOR UPDATE;
  IF factor.user_id IS NULL OR p_step IS NULL OR p_step <= factor.last_step THEN
    RETURN 'wrong';
  END IF;
  IF p_drift = factor.drift OR (p_drift = factor.missed_drift
      AND p_step BETWEEN factor.missed_step + 1 AND factor.missed_step + 4) THEN
    UPDATE ancrage.second_factor f SET drift = p_drift, missed_step = NULL, missed_drift = NULL
    WHERE f.user_id = p_user;
    RETURN 'fits';
  END IF;
  UPDATE ancrage.second_factor f SET missed_step = p_step, missed_drift = p_drift
  WHERE f.user_id = p_user;
  RETURN 'expired';
END
$$;

-- For the code that shows that a device holds the secret, before the factor is in force.
CREATE FUNCTION ancrage.weigh_own_code(p_token_hash bytea, p_step bigint, p_drift int) RETURNS text
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$ SELECT ancrage.weigh_code(ancrage.holder_of(p_token_hash), p_step, p_drift) $$;

-- Takes a code's step, or a recovery code, each once: 'taken', 'expired' or 'wrong'.
CREATE FUNCTION ancrage.take_factor(
  p_user uuid, p_step bigint, p_drift int, p_code_hash bytea
) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  weighed text;
BEGIN
  IF p_step IS NOT NULL THEN
    weighed := ancrage.weigh_code(p_user, p_step, p_drift);
    IF weighed <> 'fits' THEN RETURN weighed; END IF;
    UPDATE ancrage.second_factor f SET last_step = p_step WHERE f.user_id = p_user;
  ELSE
    UPDATE ancrage.recovery_code c SET used_at = now()
    WHERE c.user_id = p_user AND c.code_hash = p_code_hash AND c.used_at IS NULL;
  END IF;
  RETURN CASE WHEN FOUND THEN 'taken' ELSE 'wrong' END;
END
$$;

DROP FUNCTION ancrage.take_own_factor(bytea, bigint, bytea);
CREATE FUNCTION ancrage.take_own_factor(
  p_token_hash bytea, p_step bigint, p_drift int, p_code_hash bytea
) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  holder uuid := ancrage.holder_of(p_token_hash);
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.second_factor f
      WHERE f.user_id = holder AND f.confirmed_at IS NOT NULL) THEN
    RETURN 'wrong';
  END IF;
  RETURN ancrage.take_factor(holder, p_step, p_drift, p_code_hash);
END
$$;

DROP FUNCTION ancrage.finish_sign_in(bytea, bigint, bytea, bytea, interval, text, text);
CREATE FUNCTION ancrage.finish_sign_in(
  p_pending_hash bytea, p_step bigint, p_drift int, p_code_hash bytea, p_session_hash bytea,
  p_lifetime interval, p_address text, p_agent text
) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  pending ancrage.pending_sign_in;
  outcome text;
BEGIN
  SELECT * INTO pending FROM ancrage.pending_sign_in p
  WHERE p.token_hash = p_pending_hash AND p.expires_at > now() FOR UPDATE;
  IF pending.user_id IS NULL THEN RETURN 'wrong'; END IF;
  outcome := ancrage.take_factor(pending.user_id, p_step, p_drift, p_code_hash);
  IF outcome <> 'taken' THEN RETURN outcome; END IF;
  DELETE FROM ancrage.pending_sign_in p WHERE p.token_hash = p_pending_hash;
  PERFORM ancrage.open_session(p_session_hash, pending.user_id, pending.organisation_id,
    p_lifetime, p_address, p_agent);
  RETURN 'taken';
END
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.weigh_own_code(bytea, bigint, int),
  ancrage.take_own_factor(bytea, bigint, int, bytea),
  ancrage.finish_sign_in(bytea, bigint, int, bytea, bytea, interval, text, text)
TO ancrage_api;

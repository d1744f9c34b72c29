DROP FUNCTION ancrage.take_sign_on(bytea);
DROP FUNCTION ancrage.begin_sign_on(bytea, uuid, text, text, text, interval);
ALTER TABLE ancrage.pending_sign_on DROP COLUMN issuer;

CREATE FUNCTION ancrage.begin_sign_on(
  p_state_hash bytea, p_organisation uuid, p_nonce text, p_verifier text, p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.pending_sign_on p WHERE p.expires_at < now();
  INSERT INTO ancrage.pending_sign_on (state_hash, organisation_id, nonce, verifier, expires_at)
  VALUES (p_state_hash, p_organisation, p_nonce, p_verifier, now() + p_lifetime)
$$;

CREATE FUNCTION ancrage.take_sign_on(p_state_hash bytea)
  RETURNS TABLE (organisation_id uuid, nonce text, verifier text)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.pending_sign_on p
  WHERE p.state_hash = p_state_hash AND p.expires_at > now()
  RETURNING p.organisation_id, p.nonce, p.verifier
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.begin_sign_on(bytea, uuid, text, text, interval),
  ancrage.take_sign_on(bytea)
TO ancrage_api;

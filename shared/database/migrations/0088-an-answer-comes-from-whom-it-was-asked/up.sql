-- A sign-in is ended at the provider at which it began: an organisation may set another meanwhile.
-- Those that are under way begin anew, since they were sent to an address that is no more.
DELETE FROM ancrage.pending_sign_on;
ALTER TABLE ancrage.pending_sign_on ADD COLUMN issuer text NOT NULL CHECK (length(issuer) <= 500);

DROP FUNCTION ancrage.begin_sign_on(bytea, uuid, text, text, interval);
CREATE FUNCTION ancrage.begin_sign_on(
  p_state_hash bytea, p_organisation uuid, p_issuer text, p_nonce text, p_verifier text,
  p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.pending_sign_on p WHERE p.expires_at < now();
  INSERT INTO ancrage.pending_sign_on
    (state_hash, organisation_id, issuer, nonce, verifier, expires_at)
  VALUES (p_state_hash, p_organisation, p_issuer, p_nonce, p_verifier, now() + p_lifetime)
$$;

DROP FUNCTION ancrage.take_sign_on(bytea);
CREATE FUNCTION ancrage.take_sign_on(p_state_hash bytea)
  RETURNS TABLE (organisation_id uuid, issuer text, nonce text, verifier text)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.pending_sign_on p
  WHERE p.state_hash = p_state_hash AND p.expires_at > now()
  RETURNING p.organisation_id, p.issuer, p.nonce, p.verifier
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.begin_sign_on(bytea, uuid, text, text, text, interval),
  ancrage.take_sign_on(bytea)
TO ancrage_api;

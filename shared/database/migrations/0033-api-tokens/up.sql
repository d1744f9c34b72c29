-- A key for a programme: it acts for the member who made it, in one organisation, within its
-- scopes and never beyond that member's own rights.
CREATE TABLE ancrage.api_token (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  user_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  -- SHA-256 of a token of 256 bits, which is shown once.
  token_hash bytea NOT NULL UNIQUE,
  -- Its first letters, by which a person tells it from another.
  hint text NOT NULL,
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz,
  FOREIGN KEY (user_id, organisation_id)
    REFERENCES ancrage.membership (user_id, organisation_id) ON DELETE CASCADE
);
CREATE INDEX api_token_organisation ON ancrage.api_token (organisation_id, created_at DESC);
ALTER TABLE ancrage.api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.api_token TO ancrage_api
  USING (organisation_id = ancrage.current_organisation())
  WITH CHECK (organisation_id = ancrage.current_organisation());
CREATE POLICY owner ON ancrage.api_token TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT (id, organisation_id, user_id, name, hint, scopes, created_at, expires_at,
  last_used_at, revoked_at) ON ancrage.api_token TO ancrage_api;
GRANT INSERT, UPDATE (revoked_at) ON ancrage.api_token TO ancrage_api;

CREATE FUNCTION ancrage.find_api_token(p_token_hash bytea)
  RETURNS TABLE (
    user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text,
    language text, organisation_name text, organisation_type text, expires_at timestamptz,
    scopes text[]
  )
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  -- Written at most once a minute: a read must not cost a write each time.
  UPDATE ancrage.api_token t SET last_used_at = now()
  WHERE t.token_hash = p_token_hash AND t.revoked_at IS NULL AND t.expires_at > now()
    AND (t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute');
  SELECT u.id, t.organisation_id, m.role, m.actor, u.display_name, u.email,
         u.language, o.name, o.type, t.expires_at, t.scopes
  FROM ancrage.api_token t
  JOIN ancrage.app_user u ON u.id = t.user_id
  JOIN ancrage.membership m ON m.user_id = t.user_id AND m.organisation_id = t.organisation_id
  JOIN ancrage.organisation o ON o.id = t.organisation_id
  WHERE t.token_hash = p_token_hash AND t.revoked_at IS NULL AND t.expires_at > now()
    AND m.left_at IS NULL
$$;
GRANT EXECUTE ON FUNCTION ancrage.find_api_token(bytea) TO ancrage_api;

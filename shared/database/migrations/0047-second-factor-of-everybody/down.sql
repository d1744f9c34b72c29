DROP FUNCTION ancrage.find_own_session(bytea, interval, text);
DROP FUNCTION ancrage.find_own_api_token(bytea, text);
DROP FUNCTION ancrage.owes_second_factor(uuid, uuid, text, text);

-- Whether an organisation wants a second factor that somebody has not set up.
CREATE FUNCTION ancrage.owes_second_factor(
  p_user uuid, p_organisation uuid, p_type text, p_platform boolean
) RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  RETURN ((p_platform AND p_type = 'platform')
      OR EXISTS (SELECT FROM ancrage.organisation_setting g
        WHERE g.organisation_id = p_organisation AND g.second_factor_required))
    AND NOT EXISTS (SELECT FROM ancrage.second_factor f
      WHERE f.user_id = p_user AND f.confirmed_at IS NOT NULL);
END
$$;

-- A session, and whether its holder has to set up a second factor before anything else. Whoever
-- came by their organisation's provider has shown what it wants to see.
CREATE FUNCTION ancrage.find_own_session(p_token_hash bytea, p_idle interval, p_platform boolean)
  RETURNS TABLE (
    user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text,
    language text, organisation_name text, organisation_type text, expires_at timestamptz,
    owes_factor boolean
  )
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  RETURN QUERY
  SELECT f.*, ancrage.owes_second_factor(f.user_id, f.organisation_id, f.organisation_type,
      p_platform)
    AND NOT EXISTS (SELECT FROM ancrage.session s
      WHERE s.token_hash = p_token_hash AND s.by_provider)
  FROM ancrage.find_session(p_token_hash, p_idle) f;
END
$$;

-- A key for a programme is worth no more than the member who made it.
CREATE FUNCTION ancrage.find_own_api_token(p_token_hash bytea, p_platform boolean)
  RETURNS TABLE (
    user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text,
    language text, organisation_name text, organisation_type text, expires_at timestamptz,
    scopes text[], owes_factor boolean
  )
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  RETURN QUERY
  SELECT f.*, ancrage.owes_second_factor(f.user_id, f.organisation_id, f.organisation_type,
      p_platform)
    AND ancrage.may_enter_by_password(f.user_id, f.organisation_id)
  FROM ancrage.find_api_token(p_token_hash) f;
END
$$;
GRANT EXECUTE ON FUNCTION
  ancrage.find_own_session(bytea, interval, boolean),
  ancrage.find_own_api_token(bytea, boolean)
TO ancrage_api;

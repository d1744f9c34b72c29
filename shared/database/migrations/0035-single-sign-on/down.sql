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
GRANT EXECUTE ON FUNCTION ancrage.find_credentials(text) TO ancrage_api;
CREATE OR REPLACE FUNCTION ancrage.switch_organisation(p_token_hash bytea, p_organisation uuid)
  RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH switched AS (
    UPDATE ancrage.session s SET organisation_id = m.organisation_id
    FROM ancrage.membership m
    WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND m.left_at IS NULL
      AND m.user_id = s.user_id AND m.organisation_id = p_organisation
    RETURNING m.user_id, m.organisation_id
  ), used AS (
    UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
    FROM switched w WHERE m.user_id = w.user_id AND m.organisation_id = w.organisation_id
    RETURNING true
  )
  SELECT EXISTS (SELECT FROM used)
$$;
DROP FUNCTION ancrage.open_session_by_provider(bytea, uuid, uuid, interval, text, text);
ALTER TABLE ancrage.session DROP COLUMN by_provider;
DROP FUNCTION ancrage.may_enter_by_password(uuid, uuid);
DROP FUNCTION ancrage.find_member_by_address(uuid, text);
DROP FUNCTION ancrage.take_sign_on(bytea);
DROP FUNCTION ancrage.begin_sign_on(bytea, uuid, text, text, interval);
DROP FUNCTION ancrage.find_identity_provider(uuid);
DROP TABLE ancrage.pending_sign_on;
DROP TABLE ancrage.identity_provider;

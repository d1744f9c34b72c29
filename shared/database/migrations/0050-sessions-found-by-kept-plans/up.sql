-- A function in SQL is planned anew at each call, one in PL/pgSQL once a connection: every request
-- pays for this one.
CREATE OR REPLACE FUNCTION ancrage.find_session(p_token_hash bytea, p_idle interval)
 RETURNS TABLE(user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text, language text, organisation_name text, organisation_type text, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
#variable_conflict use_column
BEGIN
  -- Written at most once a minute: a read must not cost a write each time.
  UPDATE ancrage.session s SET last_seen_at = now()
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
    AND s.last_seen_at < now() - interval '1 minute' AND s.last_seen_at > now() - p_idle;
  RETURN QUERY
  SELECT u.id, s.organisation_id, m.role, m.actor, u.display_name, u.email,
         u.language, o.name, o.type, s.expires_at
  FROM ancrage.session s
  JOIN ancrage.app_user u ON u.id = s.user_id
  JOIN ancrage.membership m ON m.user_id = s.user_id AND m.organisation_id = s.organisation_id
  JOIN ancrage.organisation o ON o.id = s.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.last_seen_at > now() - p_idle
    AND m.left_at IS NULL;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.find_api_token(p_token_hash bytea)
 RETURNS TABLE(user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text, language text, organisation_name text, organisation_type text, expires_at timestamp with time zone, scopes text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
#variable_conflict use_column
BEGIN
  -- Written at most once a minute: a read must not cost a write each time.
  UPDATE ancrage.api_token t SET last_used_at = now()
  WHERE t.token_hash = p_token_hash AND t.revoked_at IS NULL AND t.expires_at > now()
    AND (t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute');
  RETURN QUERY
  SELECT u.id, t.organisation_id, m.role, m.actor, u.display_name, u.email,
         u.language, o.name, o.type, t.expires_at, t.scopes
  FROM ancrage.api_token t
  JOIN ancrage.app_user u ON u.id = t.user_id
  JOIN ancrage.membership m ON m.user_id = t.user_id AND m.organisation_id = t.organisation_id
  JOIN ancrage.organisation o ON o.id = t.organisation_id
  WHERE t.token_hash = p_token_hash AND t.revoked_at IS NULL AND t.expires_at > now()
    AND m.left_at IS NULL;
END
$function$;

DROP FUNCTION ancrage.open_session(bytea, uuid, uuid, interval, text, text);
DROP FUNCTION ancrage.find_credentials(text);
DROP FUNCTION ancrage.list_own_sessions(bytea);
DROP FUNCTION ancrage.revoke_own_sessions(bytea, uuid);
DROP FUNCTION ancrage.begin_password_reset(text, bytea, text, int);
DROP FUNCTION ancrage.find_password_reset(bytea);
DROP FUNCTION ancrage.finish_password_reset(bytea, text, text);
DROP FUNCTION ancrage.change_own_password(bytea, text, text);
DROP FUNCTION ancrage.own_second_factor(bytea);
DROP FUNCTION ancrage.begin_second_factor(bytea, bytea);
DROP FUNCTION ancrage.replace_recovery_codes(bytea, bytea[]);
DROP FUNCTION ancrage.confirm_second_factor(bytea, bigint, bytea[]);
DROP FUNCTION ancrage.remove_own_second_factor(bytea, text);
DROP FUNCTION ancrage.remove_second_factor_of_member(uuid, text);
DROP FUNCTION ancrage.begin_pending_sign_in(bytea, uuid, uuid, interval);
DROP FUNCTION ancrage.find_pending_sign_in(bytea);
DROP FUNCTION ancrage.finish_sign_in(bytea, bigint, bytea, bytea, interval, text, text);
DROP FUNCTION ancrage.erase_second_factor(uuid, text);
DROP FUNCTION ancrage.set_password(uuid, text, bytea, text);
DROP FUNCTION ancrage.holder_of(bytea);
CREATE FUNCTION ancrage.open_session(
  p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at)
  SELECT p_token_hash, m.user_id, m.organisation_id, now() + p_lifetime
  FROM ancrage.membership m
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation AND m.left_at IS NULL
$$;
CREATE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (user_id uuid, password_hash text, organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id
  FROM ancrage.app_user u
  LEFT JOIN ancrage.membership m ON m.user_id = u.id AND m.left_at IS NULL
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.last_used_at DESC NULLS LAST, m.organisation_id
  LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION ancrage.open_session(bytea, uuid, uuid, interval),
  ancrage.find_credentials(text) TO ancrage_api;
DROP TABLE ancrage.pending_sign_in;
DROP TABLE ancrage.recovery_code;
DROP TABLE ancrage.second_factor;
DROP TABLE ancrage.password_reset;
ALTER TABLE ancrage.session DROP COLUMN agent, DROP COLUMN address, DROP COLUMN id;

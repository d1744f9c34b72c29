DROP FUNCTION ancrage.close_sessions_of_member(uuid);
DROP FUNCTION ancrage.invite_for_platform(uuid, uuid, text, text, text, bytea, interval);
DROP FUNCTION ancrage.refuse_invitation(bytea);
DROP FUNCTION ancrage.accept_invitation(bytea, text, text);
DROP FUNCTION ancrage.find_invitation(bytea);
DROP FUNCTION ancrage.settle_claim(uuid, text, text);
DROP FUNCTION ancrage.list_claims();
DROP FUNCTION ancrage.confirm_registration(bytea, text);
DROP FUNCTION ancrage.begin_registration(
  bytea, text, text, text, text, text, text, text, text, interval);
DROP FUNCTION ancrage.list_mails(int);
DROP FUNCTION ancrage.post_mail(uuid, text, text, text, jsonb);
DROP FUNCTION ancrage.forgive_attempts(text, bytea);
DROP FUNCTION ancrage.begin_attempt(text, bytea, text, interval, int, int);
CREATE FUNCTION ancrage.begin_sign_in(
  p_email_hash bytea, p_address text, p_window interval, p_by_email int, p_by_address int
) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  -- Always the account before the address, so that no two attempts wait for one another.
  PERFORM pg_advisory_xact_lock(hashtextextended('sign-in e-mail ' || encode(p_email_hash, 'hex'), 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('sign-in address ' || p_address, 0));
  DELETE FROM ancrage.sign_in_attempt WHERE id IN (
    SELECT id FROM ancrage.sign_in_attempt WHERE failed_at < now() - p_window
    FOR UPDATE SKIP LOCKED
  );
  IF (SELECT count(*) FROM ancrage.sign_in_attempt
       WHERE email_hash = p_email_hash AND failed_at > now() - p_window) >= p_by_email
    OR (SELECT count(*) FROM ancrage.sign_in_attempt
         WHERE address = p_address AND failed_at > now() - p_window) >= p_by_address
  THEN
    RETURN false;
  END IF;
  INSERT INTO ancrage.sign_in_attempt (email_hash, address) VALUES (p_email_hash, p_address);
  RETURN true;
END
$$;
CREATE FUNCTION ancrage.forgive_failed_sign_ins(p_email_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$ DELETE FROM ancrage.sign_in_attempt WHERE email_hash = p_email_hash $$;
GRANT EXECUTE ON FUNCTION
  ancrage.begin_sign_in(bytea, text, interval, int, int),
  ancrage.forgive_failed_sign_ins(bytea)
TO ancrage_api;
CREATE OR REPLACE FUNCTION ancrage.switch_organisation(p_token_hash bytea, p_organisation uuid)
  RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH switched AS (
    UPDATE ancrage.session s SET organisation_id = m.organisation_id
    FROM ancrage.membership m
    WHERE s.token_hash = p_token_hash AND s.expires_at > now()
      AND m.user_id = s.user_id AND m.organisation_id = p_organisation
    RETURNING m.user_id, m.organisation_id
  ), used AS (
    UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
    FROM switched w WHERE m.user_id = w.user_id AND m.organisation_id = w.organisation_id
    RETURNING true
  )
  SELECT EXISTS (SELECT FROM used)
$$;
CREATE OR REPLACE FUNCTION ancrage.list_own_organisations(p_token_hash bytea)
  RETURNS TABLE (organisation_id uuid, name text, type text, role text, current boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT o.id, o.name, o.type, m.role, o.id = s.organisation_id
  FROM ancrage.session s
  JOIN ancrage.membership m ON m.user_id = s.user_id
  JOIN ancrage.organisation o ON o.id = m.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
  ORDER BY lower(o.name), o.id
$$;
CREATE OR REPLACE FUNCTION ancrage.find_session(p_token_hash bytea, p_idle interval)
  RETURNS TABLE (
    user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text,
    language text, organisation_name text, organisation_type text, expires_at timestamptz
  )
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  -- Written at most once a minute: a read must not cost a write each time.
  UPDATE ancrage.session s SET last_seen_at = now()
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
    AND s.last_seen_at < now() - interval '1 minute' AND s.last_seen_at > now() - p_idle;
  SELECT u.id, s.organisation_id, m.role, m.actor, u.display_name, u.email,
         u.language, o.name, o.type, s.expires_at
  FROM ancrage.session s
  JOIN ancrage.app_user u ON u.id = s.user_id
  JOIN ancrage.membership m ON m.user_id = s.user_id AND m.organisation_id = s.organisation_id
  JOIN ancrage.organisation o ON o.id = s.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.last_seen_at > now() - p_idle
$$;
CREATE OR REPLACE FUNCTION ancrage.open_session(
  p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at)
  SELECT p_token_hash, m.user_id, m.organisation_id, now() + p_lifetime
  FROM ancrage.membership m
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation
$$;
CREATE OR REPLACE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (user_id uuid, password_hash text, organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id
  FROM ancrage.app_user u JOIN ancrage.membership m ON m.user_id = u.id
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.last_used_at DESC NULLS LAST, m.organisation_id
  LIMIT 1
$$;
REVOKE UPDATE (role, left_at) ON ancrage.membership FROM ancrage_api;
DROP POLICY own ON ancrage.membership;
CREATE POLICY own ON ancrage.membership FOR SELECT TO ancrage_api
  USING (organisation_id = ancrage.current_organisation());
ALTER TABLE ancrage.sign_in_attempt DROP COLUMN kind;
ALTER TABLE ancrage.membership DROP COLUMN left_at;
DROP TABLE ancrage.company_claim;
DROP TABLE ancrage.invitation;
DROP TABLE ancrage.registration;
DROP TABLE ancrage.mail;

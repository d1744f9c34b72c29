-- A session that an organisation's provider opened proves who somebody is to that organisation
-- alone: it reads and ends what is of it, and does nothing to an account that others rely on too.
CREATE FUNCTION ancrage.limit_of(p_token_hash bytea) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT s.organisation_id FROM ancrage.session s
  WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.by_provider
$$;

-- Whether the account of a session's holder is more than that session reaches.
CREATE FUNCTION ancrage.reaches_beyond(p_token_hash bytea) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT EXISTS (SELECT FROM ancrage.session s
    JOIN ancrage.membership m ON m.user_id = s.user_id AND m.organisation_id <> s.organisation_id
    WHERE s.token_hash = p_token_hash AND s.by_provider AND m.left_at IS NULL)
$$;
GRANT EXECUTE ON FUNCTION ancrage.reaches_beyond(bytea) TO ancrage_api;

-- The holder of a session that may change their whole account.
CREATE FUNCTION ancrage.owner_of_account(p_token_hash bytea) RETURNS uuid
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  IF ancrage.reaches_beyond(p_token_hash) THEN
    RAISE EXCEPTION 'a provider of one organisation opened this session'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN ancrage.holder_of(p_token_hash);
END
$$;

CREATE OR REPLACE FUNCTION ancrage.begin_second_factor(p_token_hash bytea, p_secret bytea, p_key_id text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  WITH begun AS (
    INSERT INTO ancrage.second_factor AS f (user_id, secret, key_id)
    SELECT ancrage.owner_of_account(p_token_hash), p_secret, p_key_id
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, key_id = excluded.key_id,
        created_at = now(), last_step = 0, drift = 0, missed_step = NULL, missed_drift = NULL
      WHERE f.confirmed_at IS NULL
    RETURNING true
  ) SELECT EXISTS (SELECT FROM begun)
$function$;

CREATE OR REPLACE FUNCTION ancrage.change_own_password(p_token_hash bytea, p_password_hash text, p_link text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT ancrage.set_password(ancrage.owner_of_account(p_token_hash), p_password_hash, p_token_hash, p_link)
$function$;

CREATE OR REPLACE FUNCTION ancrage.confirm_second_factor(p_token_hash bytea, p_step bigint, p_hashes bytea[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  UPDATE ancrage.second_factor f SET confirmed_at = now(), last_step = p_step
  WHERE f.user_id = ancrage.owner_of_account(p_token_hash) AND f.confirmed_at IS NULL;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM ancrage.replace_recovery_codes(p_token_hash, p_hashes);
  PERFORM ancrage.revoke_own_sessions(p_token_hash, NULL);
  RETURN true;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.erase_own_account(p_token_hash bytea)
 RETURNS TABLE(outcome text, organisations text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  person uuid := ancrage.owner_of_account(p_token_hash);
BEGIN
  -- In turn with those who change members: two who leave at once would leave nobody.
  PERFORM pg_advisory_xact_lock(hashtextextended('members ' || m.organisation_id, 0))
  FROM (SELECT organisation_id FROM ancrage.membership WHERE user_id = person
    ORDER BY organisation_id) m;
  PERFORM FROM ancrage.app_user u WHERE u.id = person FOR UPDATE;
  IF NOT FOUND THEN outcome := 'unknown'; RETURN NEXT; RETURN; END IF;
  SELECT string_agg(a.name, ', ') INTO organisations FROM ancrage.administered_alone(person) a;
  IF organisations IS NOT NULL THEN outcome := 'lastAdministrator'; RETURN NEXT; RETURN; END IF;
  SELECT string_agg(o.name, ', ' ORDER BY lower(o.name)) INTO organisations
  FROM ancrage.identity_provider i JOIN ancrage.organisation o ON o.id = i.organisation_id
  WHERE i.break_glass_user = person AND i.required;
  IF organisations IS NOT NULL THEN outcome := 'breakGlass'; RETURN NEXT; RETURN; END IF;
  UPDATE ancrage.identity_provider i SET break_glass_user = NULL WHERE i.break_glass_user = person;
  PERFORM ancrage.erase_person(person, 'ownWish');
  outcome := 'erased';
  RETURN NEXT;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.remove_own_second_factor(p_token_hash bytea, p_link text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ SELECT ancrage.erase_second_factor(ancrage.owner_of_account(p_token_hash), p_link) $function$;

CREATE OR REPLACE FUNCTION ancrage.replace_recovery_codes(p_token_hash bytea, p_hashes bytea[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  DELETE FROM ancrage.recovery_code c WHERE c.user_id = ancrage.owner_of_account(p_token_hash);
  INSERT INTO ancrage.recovery_code (user_id, code_hash)
  SELECT ancrage.owner_of_account(p_token_hash), unnest(p_hashes);
$function$;

CREATE OR REPLACE FUNCTION ancrage.export_own_data(p_token_hash bytea)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  person ancrage.app_user;
  limited uuid := ancrage.limit_of(p_token_hash);
  whole boolean := NOT ancrage.reaches_beyond(p_token_hash);
BEGIN
  SELECT u.* INTO person FROM ancrage.app_user u WHERE u.id = ancrage.holder_of(p_token_hash);
  RETURN jsonb_build_object(
    'account', jsonb_build_object(
      'id', person.id, 'email', person.email, 'displayName', person.display_name,
      'language', person.language, 'createdAt', person.created_at,
      'ofOrganisationAlone', limited,
      'secondFactorSince', (SELECT f.confirmed_at FROM ancrage.second_factor f
        WHERE f.user_id = person.id),
      'recoveryCodesLeft', (SELECT count(*) FROM ancrage.recovery_code c
        WHERE c.user_id = person.id AND c.used_at IS NULL),
      'passwordResets', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'askedAt', r.created_at, 'usedAt', r.used_at) ORDER BY r.created_at), '[]')
        FROM ancrage.password_reset r WHERE r.user_id = person.id AND whole)),
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisation', o.name, 'organisationId', o.id, 'type', o.type, 'role', m.role,
        'actor', m.actor, 'joinedAt', m.joined_at, 'leftAt', m.left_at,
        'lastUsedAt', m.last_used_at) ORDER BY m.joined_at), '[]')
      FROM ancrage.membership m JOIN ancrage.organisation o ON o.id = m.organisation_id
      WHERE m.user_id = person.id AND (limited IS NULL OR m.organisation_id = limited)),
    'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', s.organisation_id, 'openedAt', s.created_at,
        'lastSeenAt', s.last_seen_at, 'expiresAt', s.expires_at, 'address', s.address,
        'browser', s.agent) ORDER BY s.created_at), '[]')
      FROM ancrage.session s
      WHERE s.user_id = person.id AND (limited IS NULL OR s.organisation_id = limited)),
    'events', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'recordedAt', e.recorded_at, 'organisationId', e.organisation_id, 'action', e.action,
        'byYou', coalesce(e.actor = m.actor, false), 'subjectId', e.subject_id,
        'before', e.before, 'after', e.after,
        'address', CASE WHEN e.actor IS NULL OR e.actor = m.actor THEN e.address END)
        ORDER BY e.recorded_at), '[]')
      FROM ancrage.membership m JOIN ancrage.audit_event e
        ON e.organisation_id = m.organisation_id
          AND (e.actor = m.actor OR e.subject_id = person.id)
      WHERE m.user_id = person.id AND (limited IS NULL OR m.organisation_id = limited)),
    'declarations', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'recordedAt', e.recorded_at, 'organisationId', e.company_id, 'entryId', e.entry_id,
        'subject', e.subject_type, 'subjectId', e.subject_id, 'action', e.action,
        'reason', e.reason, 'from', e.valid_from, 'to', e.valid_to,
        'content', CASE WHEN m.left_at IS NULL THEN e.payload END,
        'texts', CASE WHEN m.left_at IS NULL THEN t.body END) ORDER BY e.company_id, e.seq), '[]')
      FROM ancrage.membership m JOIN ancrage.ledger_entry e
        ON e.company_id = m.organisation_id AND e.actor = m.actor
      LEFT JOIN ancrage.entry_text t ON t.entry_id = e.entry_id
      WHERE m.user_id = person.id AND (limited IS NULL OR m.organisation_id = limited)),
    'signatures', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', c.company_id, 'charter', c.version, 'signedAt', c.signed_at)
        ORDER BY c.signed_at), '[]')
      FROM ancrage.membership m JOIN ancrage.charter_signature c
        ON c.company_id = m.organisation_id AND c.actor = m.actor
      WHERE m.user_id = person.id AND (limited IS NULL OR m.organisation_id = limited)),
    'imports', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', r.company_id, 'file', r.file_name, 'state', r.state,
        'receivedAt', r.created_at) ORDER BY r.created_at), '[]')
      FROM ancrage.membership m JOIN ancrage.import_run r
        ON r.company_id = m.organisation_id AND r.actor = m.actor
      WHERE m.user_id = person.id AND (limited IS NULL OR m.organisation_id = limited)),
    'invitations', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', i.organisation_id, 'role', i.role, 'state', i.state,
        'createdAt', i.created_at, 'expiresAt', i.expires_at, 'settledAt', i.settled_at)
        ORDER BY i.created_at), '[]')
      FROM ancrage.invitation i WHERE lower(i.email) = lower(person.email)
        AND (limited IS NULL OR i.organisation_id = limited)),
    'registrations', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'displayName', r.display_name, 'company', r.company_name, 'siren', r.siren,
        'createdAt', r.created_at, 'usedAt', r.used_at) ORDER BY r.created_at), '[]')
      FROM ancrage.registration r WHERE lower(r.email) = lower(person.email) AND whole),
    'claims', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'companyId', k.company_id, 'state', k.state, 'createdAt', k.created_at,
        'settledAt', k.settled_at) ORDER BY k.created_at), '[]')
      FROM ancrage.company_claim k
      WHERE k.user_id = person.id AND (limited IS NULL OR k.company_id = limited)),
    'tokens', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', t.organisation_id, 'name', t.name, 'hint', t.hint, 'scopes', t.scopes,
        'createdAt', t.created_at, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at,
        'revokedAt', t.revoked_at) ORDER BY t.created_at), '[]')
      FROM ancrage.api_token t
      WHERE t.user_id = person.id AND (limited IS NULL OR t.organisation_id = limited)),
    'mails', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'what', l.template, 'state', l.state, 'writtenAt', l.created_at,
        'settledAt', l.settled_at) ORDER BY l.created_at), '[]')
      FROM ancrage.mail l WHERE lower(l.recipient) = lower(person.email)
        AND (whole OR l.organisation_id = limited)));
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.list_own_organisations(p_token_hash bytea)
 RETURNS TABLE(organisation_id uuid, name text, type text, role text, current boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT o.id, o.name, o.type, m.role, o.id = s.organisation_id
  FROM ancrage.session s
  JOIN ancrage.membership m ON m.user_id = s.user_id AND m.left_at IS NULL
  JOIN ancrage.organisation o ON o.id = m.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
    AND (NOT s.by_provider OR o.id = s.organisation_id)
  ORDER BY lower(o.name), o.id
$function$;

CREATE OR REPLACE FUNCTION ancrage.list_own_sessions(p_token_hash bytea)
 RETURNS TABLE(id uuid, organisation_name text, created_at timestamp with time zone, last_seen_at timestamp with time zone, expires_at timestamp with time zone, address text, agent text, current boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT s.id, o.name, s.created_at, s.last_seen_at, s.expires_at, s.address, s.agent,
    s.token_hash = p_token_hash
  FROM ancrage.session s JOIN ancrage.organisation o ON o.id = s.organisation_id
  WHERE s.user_id = ancrage.holder_of(p_token_hash) AND s.expires_at > now()
    AND s.organisation_id = coalesce(ancrage.limit_of(p_token_hash), s.organisation_id)
  ORDER BY s.token_hash = p_token_hash DESC, s.last_seen_at DESC, s.id
$function$;

CREATE OR REPLACE FUNCTION ancrage.revoke_own_sessions(p_token_hash bytea, p_id uuid)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  WITH ended AS (
    DELETE FROM ancrage.session s
    WHERE s.user_id = ancrage.holder_of(p_token_hash)
      AND CASE WHEN p_id IS NULL THEN s.token_hash <> p_token_hash ELSE s.id = p_id END
      AND s.organisation_id = coalesce(ancrage.limit_of(p_token_hash), s.organisation_id)
    RETURNING true
  ) SELECT count(*) FROM ended
$function$;

-- Drafts are sealed under a key of the person and the organisation. The former key, of the person
-- alone, opens those that were kept before.
CREATE FUNCTION ancrage.own_draft_keys(p_token_hash bytea)
  RETURNS TABLE (draft_key bytea, former_key bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT sha256(u.draft_key || uuid_send(s.organisation_id)),
    CASE WHEN NOT ancrage.reaches_beyond(p_token_hash) THEN u.draft_key END
  FROM ancrage.session s JOIN ancrage.app_user u ON u.id = s.user_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
$$;
GRANT EXECUTE ON FUNCTION ancrage.own_draft_keys(bytea) TO ancrage_api;
DROP FUNCTION ancrage.own_draft_key(bytea);

-- Every request asks it: planned once a connection.
CREATE OR REPLACE FUNCTION ancrage.may_enter_by_password(p_user uuid, p_organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  RETURN NOT EXISTS (SELECT FROM ancrage.identity_provider i
    WHERE i.organisation_id = p_organisation AND i.required AND i.break_glass_user <> p_user);
END
$function$;

-- Whoever accepts an invitation is told whether a password lets them in.
GRANT EXECUTE ON FUNCTION ancrage.may_enter_by_password(uuid, uuid) TO ancrage_api;

-- Where an organisation asks for its provider, sessions that passwords opened before end.
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
    AND m.left_at IS NULL
    AND (s.by_provider OR ancrage.may_enter_by_password(s.user_id, s.organisation_id));
END
$function$;

DROP FUNCTION ancrage.erase_establishment_name(uuid, text);
CREATE OR REPLACE FUNCTION ancrage.erase_texts(p_commitment uuid, p_reason text, p_files boolean)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  company uuid := ancrage.current_organisation();
  about uuid[];
  words text[];
  erased bigint;
  files bigint := 0;
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.ledger_entry e WHERE e.company_id = company
      AND e.subject_type = 'commitment' AND e.subject_id = p_commitment) THEN
    RETURN NULL;
  END IF;
  WITH line AS (
    SELECT DISTINCT e.subject_id FROM ancrage.ledger_entry e
    WHERE e.company_id = company AND e.subject_type = 'realisation'
      AND e.payload->>'commitmentId' = p_commitment::text
  )
  SELECT array_agg(e.entry_id) INTO about FROM ancrage.ledger_entry e
  WHERE e.company_id = company AND (
    e.subject_id = p_commitment OR e.subject_id IN (SELECT l.subject_id FROM line l)
    OR (e.subject_type = 'evidence' AND (e.payload#>>'{target,id}' = p_commitment::text
      OR e.payload#>>'{target,id}' IN (SELECT l.subject_id::text FROM line l))));
  WITH gone AS (
    DELETE FROM ancrage.entry_text t WHERE t.entry_id = ANY (about) RETURNING t.body
  )
  SELECT count(*), (SELECT array_agg(DISTINCT w.value)
      FROM gone g, jsonb_each_text(g.body) w WHERE w.value <> '')
  INTO erased, words FROM gone;
  IF p_files THEN
    DELETE FROM ancrage.evidence_file f
    WHERE f.company_id = company AND f.sha256 IN (
      SELECT decode(e.payload->>'fileSha256', 'hex') FROM ancrage.ledger_entry e
      WHERE e.entry_id = ANY (about) AND e.subject_type = 'evidence');
    GET DIAGNOSTICS files = ROW_COUNT;
  END IF;
  IF erased > 0 THEN
    DELETE FROM ancrage.import_row r USING ancrage.import_run i
    WHERE i.id = r.import_id AND r.company_id = company AND i.state IN ('done', 'failed')
      AND (r.parsed->>'title' = ANY (words) OR r.parsed->>'beneficiary' = ANY (words)
        OR EXISTS (SELECT FROM jsonb_each_text(r.cells) c WHERE c.value = ANY (words)));
  END IF;
  IF erased + files > 0 THEN
    PERFORM ancrage.write_audit(company, 'commitment.text_erased', p_commitment, NULL,
      jsonb_build_object('reason', p_reason, 'texts', erased, 'files', files), NULL, NULL);
  END IF;
  RETURN erased + files;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.erase_person(p_user uuid, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  person ancrage.app_user;
  actors uuid[];
  organisations uuid[];
BEGIN
  SELECT u.* INTO STRICT person FROM ancrage.app_user u WHERE u.id = p_user FOR UPDATE;
  SELECT array_agg(m.actor), array_agg(m.organisation_id) INTO actors, organisations
  FROM ancrage.membership m WHERE m.user_id = p_user;
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, after, address, request_id)
  SELECT DISTINCT o, ancrage.caller_setting('actor')::uuid, 'account.erased', p_user,
    jsonb_build_object('reason', p_reason), ancrage.caller_setting('address'),
    ancrage.caller_setting('request')
  FROM unnest(organisations || ancrage.current_organisation()) o WHERE o IS NOT NULL;
  DELETE FROM ancrage.mail l WHERE lower(l.recipient) = lower(person.email)
    OR right(lower(l.params->>'claimant'), length(person.email) + 2)
      = '(' || lower(person.email) || ')';
  UPDATE ancrage.mail l SET params = l.params || jsonb_build_object('inviter',
    CASE l.language WHEN 'en' THEN 'An erased person' ELSE 'Une personne effacée' END)
  WHERE l.params->>'inviter' = person.display_name
    AND (l.organisation_id = ANY (organisations) OR EXISTS (SELECT FROM ancrage.organisation o
      WHERE o.id = ANY (organisations) AND o.type = 'platform'));
  DELETE FROM ancrage.invitation i WHERE lower(i.email) = lower(person.email);
  DELETE FROM ancrage.registration r WHERE lower(r.email) = lower(person.email);
  DELETE FROM ancrage.sign_in_attempt a WHERE a.email_hash IN (
    sha256(convert_to(lower(btrim(person.email)), 'UTF8')),
    sha256(convert_to(p_user::text, 'UTF8')));
  DELETE FROM ancrage.idempotency_key k WHERE k.organisation_id = ANY (organisations)
    AND (position(lower(person.email) IN lower(k.response::text)) > 0
      OR position(person.display_name IN k.response::text) > 0);
  DELETE FROM ancrage.app_user u WHERE u.id = p_user;
  UPDATE ancrage.audit_event e SET address = NULL
  WHERE e.address IS NOT NULL
    AND (e.actor = ANY (actors) OR (e.actor IS NULL AND e.subject_id = p_user));
  DELETE FROM ancrage.entry_origin o WHERE o.actor = ANY (actors);
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.purge_expired(p_what text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  term_ago timestamptz := (SELECT now() - make_interval(days => t.days)
    FROM ancrage.retention_terms() t WHERE t.what = p_what);
  person uuid;
  gone bigint := 0;
BEGIN
  IF term_ago IS NULL THEN RAISE EXCEPTION 'no term is stated for %', p_what; END IF;
  -- Whoever comes second leaves it to the first.
  IF NOT pg_try_advisory_xact_lock(hashtextextended('purge ' || p_what, 0)) THEN RETURN 0; END IF;
  CASE p_what
    WHEN 'account' THEN
      FOR person IN
        SELECT u.id FROM ancrage.app_user u
        WHERE u.created_at < term_ago
          AND NOT EXISTS (SELECT FROM ancrage.membership m
            WHERE m.user_id = u.id AND (m.left_at IS NULL OR m.left_at >= term_ago))
          AND NOT EXISTS (SELECT FROM ancrage.company_claim k
            WHERE k.user_id = u.id AND k.state = 'open' AND k.created_at >= term_ago)
      LOOP
        PERFORM ancrage.erase_person(person, 'termOver');
        gone := gone + 1;
      END LOOP;
      RETURN gone;
    WHEN 'session' THEN DELETE FROM ancrage.session s WHERE s.expires_at < term_ago;
    WHEN 'attempt' THEN DELETE FROM ancrage.sign_in_attempt a WHERE a.failed_at < term_ago;
    WHEN 'registration' THEN DELETE FROM ancrage.registration r WHERE r.created_at < term_ago;
    WHEN 'passwordReset' THEN DELETE FROM ancrage.password_reset r WHERE r.created_at < term_ago;
    WHEN 'pendingSignIn' THEN
      DELETE FROM ancrage.pending_sign_in p WHERE p.expires_at < term_ago;
      GET DIAGNOSTICS gone = ROW_COUNT;
      DELETE FROM ancrage.pending_sign_on p WHERE p.expires_at < term_ago;
    WHEN 'invitation' THEN DELETE FROM ancrage.invitation i WHERE i.created_at < term_ago;
    WHEN 'mail' THEN
      DELETE FROM ancrage.mail l WHERE l.created_at < term_ago AND l.state <> 'waiting';
    WHEN 'token' THEN
      DELETE FROM ancrage.api_token t WHERE least(t.expires_at, t.revoked_at) < term_ago;
    WHEN 'event' THEN DELETE FROM ancrage.audit_event e WHERE e.recorded_at < term_ago;
    WHEN 'address' THEN
      UPDATE ancrage.audit_event e SET address = NULL
      WHERE e.recorded_at < term_ago AND e.address IS NOT NULL;
      GET DIAGNOSTICS gone = ROW_COUNT;
      DELETE FROM ancrage.entry_origin o WHERE o.recorded_at < term_ago;
    WHEN 'import' THEN
      -- What was never confirmed goes as a whole, with its file and its rows.
      DELETE FROM ancrage.import_run i WHERE i.created_at < term_ago AND i.state = 'ready';
      GET DIAGNOSTICS gone = ROW_COUNT;
      DELETE FROM ancrage.import_row r USING ancrage.import_run i
      WHERE i.id = r.import_id AND i.created_at < term_ago AND i.state IN ('done', 'failed');
    WHEN 'idempotencyKey' THEN DELETE FROM ancrage.idempotency_key k WHERE k.created_at < term_ago;
    WHEN 'outbox' THEN DELETE FROM ancrage.outbox o WHERE o.dispatched_at < term_ago;
  END CASE;
  DECLARE
    last bigint;
  BEGIN
    GET DIAGNOSTICS last = ROW_COUNT;
    RETURN gone + last;
  END;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.audit_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  person uuid := (to_jsonb(coalesce(NEW, OLD))->>TG_ARGV[1])::uuid;
BEGIN
  INSERT INTO ancrage.audit_event (organisation_id, actor, action, subject_id, address, request_id, reason)
  SELECT m.organisation_id, coalesce(ancrage.caller_setting('actor')::uuid, m.actor), TG_ARGV[0],
    m.user_id, ancrage.caller_setting('address'), ancrage.caller_setting('request'),
    ancrage.caller_setting('reason')
  FROM ancrage.membership m WHERE m.user_id = person AND m.left_at IS NULL;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.close_session(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ DELETE FROM ancrage.session WHERE token_hash = p_token_hash $function$;
GRANT EXECUTE ON FUNCTION ancrage.close_session(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.close_sessions_of_member(p_user uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  DELETE FROM ancrage.session s
  WHERE s.user_id = p_user AND s.organisation_id = ancrage.current_organisation()
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

CREATE OR REPLACE FUNCTION ancrage.keep_origin() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage AS $$
BEGIN
  INSERT INTO ancrage.entry_origin (company_id, first_seq, last_seq, actor, address, recorded_at)
  VALUES (NEW.company_id, OLD.seq + 1, NEW.seq, ancrage.caller_setting('actor')::uuid,
    ancrage.caller_setting('address'), NEW.recorded_at);
  RETURN NULL;
END
$$;

DROP FUNCTION ancrage.forget_texts(uuid, uuid[]);
DROP FUNCTION ancrage.write_account_audit(uuid, text, uuid);
ALTER TABLE ancrage.import_run DROP COLUMN confirmed_from, DROP COLUMN confirmed_by;

-- What is kept of one person, and its erasure. The ledger's opaque actor stays, and stands for
-- nobody from then on; so do the log's events, less the network addresses.
CREATE POLICY owner ON ancrage.idempotency_key TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.import_run TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.import_row TO ancrage_owner USING (true) WITH CHECK (true);

-- Says of an actor without a name whether it stands for somebody elsewhere, or for nobody any more.
CREATE FUNCTION ancrage.is_actor(p_actor uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$ SELECT EXISTS (SELECT FROM ancrage.membership m WHERE m.actor = p_actor) $$;

-- Everything that is kept of whoever holds a session. What they declared belongs to a company: of
-- one that they have left, they read that they did, and no longer what.
CREATE FUNCTION ancrage.export_own_data(p_token_hash bytea) RETURNS jsonb
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  person ancrage.app_user;
BEGIN
  SELECT u.* INTO person FROM ancrage.app_user u WHERE u.id = ancrage.holder_of(p_token_hash);
  RETURN jsonb_build_object(
    'account', jsonb_build_object(
      'id', person.id, 'email', person.email, 'displayName', person.display_name,
      'language', person.language, 'createdAt', person.created_at,
      'secondFactorSince', (SELECT f.confirmed_at FROM ancrage.second_factor f
        WHERE f.user_id = person.id),
      'recoveryCodesLeft', (SELECT count(*) FROM ancrage.recovery_code c
        WHERE c.user_id = person.id AND c.used_at IS NULL),
      'passwordResets', (SELECT coalesce(jsonb_agg(jsonb_build_object(
          'askedAt', r.created_at, 'usedAt', r.used_at) ORDER BY r.created_at), '[]')
        FROM ancrage.password_reset r WHERE r.user_id = person.id)),
    'memberships', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisation', o.name, 'organisationId', o.id, 'type', o.type, 'role', m.role,
        'actor', m.actor, 'joinedAt', m.joined_at, 'leftAt', m.left_at,
        'lastUsedAt', m.last_used_at) ORDER BY m.joined_at), '[]')
      FROM ancrage.membership m JOIN ancrage.organisation o ON o.id = m.organisation_id
      WHERE m.user_id = person.id),
    'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', s.organisation_id, 'openedAt', s.created_at,
        'lastSeenAt', s.last_seen_at, 'expiresAt', s.expires_at, 'address', s.address,
        'browser', s.agent) ORDER BY s.created_at), '[]')
      FROM ancrage.session s WHERE s.user_id = person.id),
    'events', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'recordedAt', e.recorded_at, 'organisationId', e.organisation_id, 'action', e.action,
        'byYou', coalesce(e.actor = m.actor, false), 'subjectId', e.subject_id,
        'before', e.before, 'after', e.after,
        'address', CASE WHEN e.actor IS NULL OR e.actor = m.actor THEN e.address END)
        ORDER BY e.recorded_at), '[]')
      FROM ancrage.membership m JOIN ancrage.audit_event e
        ON e.organisation_id = m.organisation_id
          AND (e.actor = m.actor OR e.subject_id = person.id)
      WHERE m.user_id = person.id),
    'declarations', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'recordedAt', e.recorded_at, 'organisationId', e.company_id, 'entryId', e.entry_id,
        'subject', e.subject_type, 'subjectId', e.subject_id, 'action', e.action,
        'reason', e.reason, 'from', e.valid_from, 'to', e.valid_to,
        'content', CASE WHEN m.left_at IS NULL THEN e.payload END,
        'texts', CASE WHEN m.left_at IS NULL THEN t.body END) ORDER BY e.company_id, e.seq), '[]')
      FROM ancrage.membership m JOIN ancrage.ledger_entry e
        ON e.company_id = m.organisation_id AND e.actor = m.actor
      LEFT JOIN ancrage.entry_text t ON t.entry_id = e.entry_id
      WHERE m.user_id = person.id),
    'signatures', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', c.company_id, 'charter', c.version, 'signedAt', c.signed_at)
        ORDER BY c.signed_at), '[]')
      FROM ancrage.membership m JOIN ancrage.charter_signature c
        ON c.company_id = m.organisation_id AND c.actor = m.actor
      WHERE m.user_id = person.id),
    'imports', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', r.company_id, 'file', r.file_name, 'state', r.state,
        'receivedAt', r.created_at) ORDER BY r.created_at), '[]')
      FROM ancrage.membership m JOIN ancrage.import_run r
        ON r.company_id = m.organisation_id AND r.actor = m.actor
      WHERE m.user_id = person.id),
    'invitations', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', i.organisation_id, 'role', i.role, 'state', i.state,
        'createdAt', i.created_at, 'expiresAt', i.expires_at, 'settledAt', i.settled_at)
        ORDER BY i.created_at), '[]')
      FROM ancrage.invitation i WHERE lower(i.email) = lower(person.email)),
    'registrations', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'displayName', r.display_name, 'company', r.company_name, 'siren', r.siren,
        'createdAt', r.created_at, 'usedAt', r.used_at) ORDER BY r.created_at), '[]')
      FROM ancrage.registration r WHERE lower(r.email) = lower(person.email)),
    'claims', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'companyId', k.company_id, 'state', k.state, 'createdAt', k.created_at,
        'settledAt', k.settled_at) ORDER BY k.created_at), '[]')
      FROM ancrage.company_claim k WHERE k.user_id = person.id),
    'tokens', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'organisationId', t.organisation_id, 'name', t.name, 'hint', t.hint, 'scopes', t.scopes,
        'createdAt', t.created_at, 'expiresAt', t.expires_at, 'lastUsedAt', t.last_used_at,
        'revokedAt', t.revoked_at) ORDER BY t.created_at), '[]')
      FROM ancrage.api_token t WHERE t.user_id = person.id),
    'mails', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'what', l.template, 'state', l.state, 'writtenAt', l.created_at,
        'settledAt', l.settled_at) ORDER BY l.created_at), '[]')
      FROM ancrage.mail l WHERE lower(l.recipient) = lower(person.email)));
END
$$;

-- Organisations that somebody alone administers (session/role.ts says the same of each type).
CREATE FUNCTION ancrage.administered_alone(p_user uuid)
  RETURNS TABLE (organisation_id uuid, name text, type text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT o.id, o.name, o.type
  FROM ancrage.membership m JOIN ancrage.organisation o ON o.id = m.organisation_id
  WHERE m.user_id = p_user AND m.left_at IS NULL
    AND m.role IN ('companyAdministrator', 'territoryAgent', 'platformAdministrator')
    AND NOT EXISTS (SELECT FROM ancrage.membership other
      WHERE other.organisation_id = m.organisation_id AND other.role = m.role
        AND other.left_at IS NULL AND other.user_id <> p_user)
  ORDER BY lower(o.name), o.id
$$;

-- Erases a person: the account with all that hangs on it, and their name and address wherever else
-- they stand. Nothing of the ledger is touched.
CREATE FUNCTION ancrage.erase_person(p_user uuid, p_reason text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
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
    OR l.params->>'claimant' LIKE '%(' || replace(person.email, '_', '\_') || ')';
  UPDATE ancrage.mail l SET params = l.params || jsonb_build_object('inviter',
    CASE l.language WHEN 'en' THEN 'An erased person' ELSE 'Une personne effacée' END)
  WHERE l.params->>'inviter' = person.display_name AND l.organisation_id = ANY (organisations);
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
  WHERE e.organisation_id = ANY (organisations) AND e.address IS NOT NULL
    AND (e.actor = ANY (actors) OR (e.actor IS NULL AND e.subject_id = p_user));
END
$$;

-- Takes a code of one's own second factor once, as a sign-in does.
CREATE FUNCTION ancrage.take_own_factor(p_token_hash bytea, p_step bigint, p_code_hash bytea)
  RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  IF p_step IS NOT NULL THEN
    UPDATE ancrage.second_factor f SET last_step = p_step
    WHERE f.user_id = ancrage.holder_of(p_token_hash) AND f.confirmed_at IS NOT NULL
      AND f.last_step < p_step;
  ELSE
    UPDATE ancrage.recovery_code c SET used_at = now()
    WHERE c.user_id = ancrage.holder_of(p_token_hash) AND c.code_hash = p_code_hash
      AND c.used_at IS NULL;
  END IF;
  RETURN FOUND;
END
$$;

-- One's own: refused to whoever an organisation cannot do without, who is told which.
CREATE FUNCTION ancrage.erase_own_account(p_token_hash bytea)
  RETURNS TABLE (outcome text, organisations text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  person uuid := ancrage.holder_of(p_token_hash);
BEGIN
  -- In turn with those who change members: two who leave at once would leave nobody.
  PERFORM pg_advisory_xact_lock(hashtextextended('members ' || m.organisation_id, 0))
  FROM (SELECT organisation_id FROM ancrage.membership WHERE user_id = person
    ORDER BY organisation_id) m;
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
$$;

-- Whoever asks for a person's erasure is known by an address or a part of a name.
CREATE FUNCTION ancrage.find_people(p_text text, p_limit int)
  RETURNS TABLE (
    user_id uuid, display_name text, email text, created_at timestamptz, memberships jsonb
  )
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT u.id, u.display_name, u.email, u.created_at,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'role', m.role)
          ORDER BY lower(o.name)), '[]')
        FROM ancrage.membership m JOIN ancrage.organisation o ON o.id = m.organisation_id
        WHERE m.user_id = u.id AND m.left_at IS NULL)
    FROM ancrage.app_user u
    WHERE position(lower(p_text) IN lower(u.email)) > 0
      OR position(lower(p_text) IN lower(u.display_name)) > 0
    ORDER BY lower(u.display_name), u.id LIMIT p_limit;
END
$$;

-- By the platform, for anybody but its own last administrator. A company that is left without an
-- administrator gets one again by an invitation of the platform.
CREATE FUNCTION ancrage.erase_person_for_platform(p_user uuid, p_reason text) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  IF NOT EXISTS (SELECT FROM ancrage.app_user u WHERE u.id = p_user) THEN RETURN 'unknown'; END IF;
  PERFORM pg_advisory_xact_lock(
    hashtextextended('members ' || ancrage.current_organisation()::text, 0));
  IF EXISTS (SELECT FROM ancrage.administered_alone(p_user) a WHERE a.type = 'platform') THEN
    RETURN 'lastAdministrator';
  END IF;
  UPDATE ancrage.identity_provider i SET break_glass_user = NULL, required = false
  WHERE i.break_glass_user = p_user;
  PERFORM ancrage.erase_person(p_user, p_reason);
  RETURN 'erased';
END
$$;

-- Erases the free text of a commitment, of its deliveries and of what proves them, with the salts
-- without which the chain's digests say nothing, and the spreadsheet rows that it came from. The
-- chain itself is not touched. How many texts were erased; NULL for a commitment that is not one
-- of the transaction's organisation.
CREATE FUNCTION ancrage.erase_texts(p_commitment uuid, p_reason text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  company uuid := ancrage.current_organisation();
  words text[];
  erased bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.ledger_entry e WHERE e.company_id = company
      AND e.subject_type = 'commitment' AND e.subject_id = p_commitment) THEN
    RETURN NULL;
  END IF;
  WITH line AS (
    SELECT DISTINCT e.subject_id FROM ancrage.ledger_entry e
    WHERE e.company_id = company AND e.subject_type = 'realisation'
      AND e.payload->>'commitmentId' = p_commitment::text
  ), gone AS (
    DELETE FROM ancrage.entry_text t USING ancrage.ledger_entry e
    WHERE e.entry_id = t.entry_id AND e.company_id = company AND (
      e.subject_id = p_commitment OR e.subject_id IN (SELECT l.subject_id FROM line l)
      OR (e.subject_type = 'evidence' AND (e.payload#>>'{target,id}' = p_commitment::text
        OR e.payload#>>'{target,id}' IN (SELECT l.subject_id::text FROM line l))))
    RETURNING t.body
  )
  SELECT count(*), (SELECT array_agg(DISTINCT w.value)
      FROM gone g, jsonb_each_text(g.body) w WHERE w.value <> '')
  INTO erased, words FROM gone;
  IF erased > 0 THEN
    DELETE FROM ancrage.import_row r USING ancrage.import_run i
    WHERE i.id = r.import_id AND r.company_id = company AND i.state IN ('done', 'failed')
      AND (r.parsed->>'title' = ANY (words) OR r.parsed->>'beneficiary' = ANY (words)
        OR EXISTS (SELECT FROM jsonb_each_text(r.cells) c WHERE c.value = ANY (words)));
    PERFORM ancrage.write_audit(company, 'commitment.text_erased', p_commitment, NULL,
      jsonb_build_object('reason', p_reason, 'texts', erased), NULL, NULL);
  END IF;
  RETURN erased;
END
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.is_actor(uuid),
  ancrage.export_own_data(bytea),
  ancrage.take_own_factor(bytea, bigint, bytea),
  ancrage.erase_own_account(bytea),
  ancrage.find_people(text, int),
  ancrage.erase_person_for_platform(uuid, text),
  ancrage.erase_texts(uuid, text)
TO ancrage_api;

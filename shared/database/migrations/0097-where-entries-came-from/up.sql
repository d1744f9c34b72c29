-- From where entries were recorded stands beside the chain, never in it: a network address is erased
-- with the person, and after its term. One row for what was recorded at once.
CREATE TABLE ancrage.entry_origin (
  company_id uuid NOT NULL REFERENCES ancrage.company (organisation_id),
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL CHECK (last_seq >= first_seq),
  actor uuid NOT NULL,
  address text NOT NULL CHECK (length(address) <= 100),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, last_seq)
);
CREATE INDEX entry_origin_actor ON ancrage.entry_origin (actor);
CREATE INDEX entry_origin_recorded ON ancrage.entry_origin (recorded_at);
ALTER TABLE ancrage.entry_origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.entry_origin FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.entry_origin TO ancrage_api
  USING (company_id = ancrage.current_organisation())
  WITH CHECK (company_id = ancrage.current_organisation());
CREATE POLICY owner ON ancrage.entry_origin TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.entry_origin TO ancrage_api;

CREATE FUNCTION ancrage.keep_origin() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage AS $$
BEGIN
  INSERT INTO ancrage.entry_origin (company_id, first_seq, last_seq, actor, address, recorded_at)
  VALUES (NEW.company_id, OLD.seq + 1, NEW.seq, ancrage.caller_setting('actor')::uuid,
    ancrage.caller_setting('address'), NEW.recorded_at);
  RETURN NULL;
END
$$;
-- The head moves once for all that is appended together.
CREATE TRIGGER origin AFTER UPDATE OF seq ON ancrage.ledger_head FOR EACH ROW
  WHEN (NEW.seq > OLD.seq AND ancrage.caller_setting('address') IS NOT NULL
    AND ancrage.caller_setting('actor') IS NOT NULL)
  EXECUTE FUNCTION ancrage.keep_origin();

-- Whoever turns a session to another organisation enters that one, and its log says so.
CREATE TRIGGER audit_turned AFTER UPDATE OF organisation_id ON ancrage.session FOR EACH ROW
  WHEN (OLD.organisation_id IS DISTINCT FROM NEW.organisation_id)
  EXECUTE FUNCTION ancrage.audit_session();

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

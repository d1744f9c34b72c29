-- How long each thing is kept, in days: the one place that states it. infra/security/retention.md
-- says why.
CREATE FUNCTION ancrage.retention_terms() RETURNS TABLE (what text, days int)
  LANGUAGE sql IMMUTABLE
AS $$
  VALUES ('account', 365), ('session', 1), ('attempt', 1), ('registration', 30),
    ('passwordReset', 30), ('pendingSignIn', 1), ('invitation', 365), ('mail', 180),
    ('token', 365), ('event', 1826), ('address', 365), ('import', 90), ('idempotencyKey', 7),
    ('outbox', 7)
$$;

-- As before; an event may go once its own term is over.
CREATE OR REPLACE FUNCTION ancrage.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'address' = to_jsonb(OLD) - 'address'
    AND NEW.address IS NULL THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND OLD.recorded_at < now() - (SELECT make_interval(days => t.days)
      FROM ancrage.retention_terms() t WHERE t.what = 'event') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE INDEX audit_event_addressed ON ancrage.audit_event (recorded_at) WHERE address IS NOT NULL;

-- Erases what one term says is over; the caller chooses neither the rows nor the term. How many
-- rows went.
CREATE FUNCTION ancrage.purge_expired(p_what text) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
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
$$;
GRANT EXECUTE ON FUNCTION ancrage.purge_expired(text) TO ancrage_worker;
GRANT EXECUTE ON FUNCTION ancrage.retention_terms() TO ancrage_worker, ancrage_api;

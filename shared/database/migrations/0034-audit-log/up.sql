-- Who did what, what it was before and after, when, and from where: written by triggers, hence in
-- the transaction of the change itself, and by no use case that could forget it. It holds no name
-- and no address of a person: an actor stands for the member, as in the ledger.
CREATE TABLE ancrage.audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- NULL where nobody was signed in, as when an invitation is answered.
  actor uuid,
  action text NOT NULL,
  subject_id uuid NOT NULL,
  before jsonb,
  after jsonb,
  -- Network address; the one thing of a row that may be erased, after its retention.
  address text,
  request_id text
);
CREATE INDEX audit_event_latest ON ancrage.audit_event (organisation_id, recorded_at DESC, id DESC);
CREATE INDEX audit_event_subject ON ancrage.audit_event (organisation_id, subject_id);

CREATE FUNCTION ancrage.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'address' = to_jsonb(OLD) - 'address'
    AND NEW.address IS NULL THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ancrage.audit_event
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_audit_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON ancrage.audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION ancrage.refuse_change();

ALTER TABLE ancrage.audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.audit_event TO ancrage_api
  USING (organisation_id = ancrage.current_organisation())
  WITH CHECK (organisation_id = ancrage.current_organisation());
CREATE POLICY owner ON ancrage.audit_event TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.audit_event TO ancrage_api;

-- What the transaction says of its caller, beside the organisation; unset gives NULL.
CREATE FUNCTION ancrage.caller_setting(p_name text) RETURNS text
  LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.' || p_name, true), '');

CREATE FUNCTION ancrage.write_audit(
  p_organisation uuid, p_action text, p_subject uuid, p_before jsonb, p_after jsonb, p_actor uuid,
  p_address text
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, before, after, address, request_id)
  SELECT o, coalesce(p_actor, ancrage.caller_setting('actor')::uuid), p_action, p_subject,
    p_before, p_after, coalesce(p_address, ancrage.caller_setting('address')),
    ancrage.caller_setting('request')
  -- What the platform does to another's organisation is in both logs.
  FROM (SELECT p_organisation AS o UNION SELECT ancrage.current_organisation()) s
  WHERE o IS NOT NULL
$$;

-- Arguments: what the row is, the column that names it, the organisation's column, and the columns
-- that are kept. A row that keeps all of these as they were is no event.
CREATE FUNCTION ancrage.audit_row() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  kept text[] := string_to_array(TG_ARGV[3], ' ');
  row_now jsonb;
  before jsonb;
  after jsonb;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    before := (SELECT jsonb_object_agg(k, to_jsonb(OLD)->k) FROM unnest(kept) k);
    row_now := to_jsonb(OLD);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    after := (SELECT jsonb_object_agg(k, to_jsonb(NEW)->k) FROM unnest(kept) k);
    row_now := to_jsonb(NEW);
  END IF;
  IF before IS NOT DISTINCT FROM after THEN RETURN NULL; END IF;
  PERFORM ancrage.write_audit(
    (row_now->>TG_ARGV[2])::uuid,
    TG_ARGV[0] || CASE TG_OP WHEN 'INSERT' THEN '.added' WHEN 'UPDATE' THEN '.changed'
      ELSE '.removed' END,
    (row_now->>TG_ARGV[1])::uuid, before, after, NULL, NULL);
  RETURN NULL;
END
$$;

-- What happens to a person's account concerns every organisation that they belong to.
CREATE FUNCTION ancrage.audit_account() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  person uuid := (to_jsonb(coalesce(NEW, OLD))->>TG_ARGV[1])::uuid;
BEGIN
  INSERT INTO ancrage.audit_event (organisation_id, actor, action, subject_id, address, request_id)
  SELECT m.organisation_id, coalesce(ancrage.caller_setting('actor')::uuid, m.actor), TG_ARGV[0],
    m.user_id, ancrage.caller_setting('address'), ancrage.caller_setting('request')
  FROM ancrage.membership m WHERE m.user_id = person AND m.left_at IS NULL;
  RETURN NULL;
END
$$;

CREATE FUNCTION ancrage.audit_session() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  INSERT INTO ancrage.audit_event (organisation_id, actor, action, subject_id, address)
  SELECT m.organisation_id, m.actor, 'session.opened', m.user_id, NEW.address
  FROM ancrage.membership m
  WHERE m.user_id = NEW.user_id AND m.organisation_id = NEW.organisation_id;
  RETURN NULL;
END
$$;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ancrage.membership
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('member', 'user_id', 'organisation_id',
    'role left_at');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ancrage.invitation
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('invitation', 'id', 'organisation_id',
    'role state expires_at');
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.company_claim
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('claim', 'id', 'company_id', 'state');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON ancrage.api_token
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('token', 'id', 'organisation_id',
    'hint scopes expires_at revoked_at');
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.organisation
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('organisation', 'id', 'id', 'type name');
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.territory
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('territory', 'organisation_id',
    'organisation_id', 'level code private_jobs private_jobs_source');
CREATE TRIGGER audit AFTER UPDATE OF password_hash ON ancrage.app_user
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_account('account.password_changed', 'id');
CREATE TRIGGER audit_on AFTER UPDATE OF confirmed_at ON ancrage.second_factor
  FOR EACH ROW WHEN (OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL)
  EXECUTE FUNCTION ancrage.audit_account('account.second_factor_on', 'user_id');
CREATE TRIGGER audit_off AFTER DELETE ON ancrage.second_factor
  FOR EACH ROW WHEN (OLD.confirmed_at IS NOT NULL)
  EXECUTE FUNCTION ancrage.audit_account('account.second_factor_off', 'user_id');
CREATE TRIGGER audit AFTER INSERT ON ancrage.session
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_session();

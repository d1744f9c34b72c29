-- What a company declares, append-only and bitemporal: valid_from/valid_to say when a fact held,
-- recorded_at when we learnt it. A company's entries form a hash chain.
CREATE TABLE ancrage.ledger_head (
  company_id uuid PRIMARY KEY REFERENCES ancrage.company,
  seq bigint NOT NULL DEFAULT 0,
  hash bytea NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT '-infinity'
);

CREATE TABLE ancrage.ledger_entry (
  company_id uuid NOT NULL REFERENCES ancrage.company,
  seq bigint NOT NULL CHECK (seq > 0),
  entry_id uuid NOT NULL UNIQUE,
  subject_type text NOT NULL CHECK (subject_type IN (
    'observation', 'establishment', 'sizeProfile', 'commitment', 'realisation', 'evidence', 'answer')),
  subject_id uuid NOT NULL,
  action text NOT NULL CHECK (action IN ('declare', 'correct', 'withdraw')),
  replaces uuid REFERENCES ancrage.ledger_entry (entry_id),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  recorded_at timestamptz NOT NULL,
  actor uuid NOT NULL,
  reason text,
  payload jsonb NOT NULL,
  -- Binds the free text that stands beside the entry, under a salt that is erased with it.
  text_digest bytea,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (company_id, seq),
  CHECK ((action = 'declare') = (replaces IS NULL))
);
-- An entry is replaced once: two corrections of the same one cannot both stand.
CREATE UNIQUE INDEX ledger_entry_replaced_once ON ancrage.ledger_entry (replaces);
CREATE INDEX ledger_entry_subject ON ancrage.ledger_entry (company_id, subject_id, seq DESC);

-- Titles, names of beneficiaries, links: erasable, hence never inside the chain.
CREATE TABLE ancrage.entry_text (
  entry_id uuid PRIMARY KEY REFERENCES ancrage.ledger_entry (entry_id),
  company_id uuid NOT NULL REFERENCES ancrage.company,
  salt bytea NOT NULL,
  body jsonb NOT NULL
);
CREATE INDEX entry_text_company ON ancrage.entry_text (company_id);

CREATE TABLE ancrage.evidence_file (
  company_id uuid NOT NULL REFERENCES ancrage.company,
  sha256 bytea NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, sha256)
);

CREATE TABLE ancrage.charter_signature (
  company_id uuid NOT NULL REFERENCES ancrage.company,
  version text NOT NULL,
  text_sha256 bytea NOT NULL,
  actor uuid NOT NULL,
  signed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, version)
);

-- What still has to reach the queue: written in the declaration's own transaction.
CREATE TABLE ancrage.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES ancrage.company,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  dispatched_at timestamptz
);
CREATE INDEX outbox_waiting ON ancrage.outbox (id) WHERE dispatched_at IS NULL;

-- PostgreSQL is the truth, the queue a hint: a quarter is stale while scored < wanted. Versions
-- are sequence numbers of the company's ledger.
CREATE TABLE ancrage.score_request (
  company_id uuid NOT NULL REFERENCES ancrage.company,
  quarter text NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  wanted_version bigint NOT NULL,
  scored_version bigint NOT NULL DEFAULT -1,
  wanted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (company_id, quarter)
);
CREATE INDEX score_request_stale ON ancrage.score_request (wanted_at)
  WHERE scored_version < wanted_version;

CREATE TABLE ancrage.idempotency_key (
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  key text NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
  request_digest bytea NOT NULL,
  response jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, key)
);

CREATE FUNCTION ancrage.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ancrage.ledger_entry
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON ancrage.ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ancrage.charter_signature
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();

-- The hash of an entry: every chained column, joined by U+001F, behind the hash before it.
CREATE FUNCTION ancrage.entry_hash(e ancrage.ledger_entry) RETURNS bytea
  LANGUAGE sql STABLE
  RETURN sha256(e.prev_hash || convert_to(concat_ws(E'\x1f',
    e.company_id, e.seq, e.entry_id, e.subject_type, e.subject_id, e.action,
    coalesce(e.replaces::text, ''), to_char(e.valid_from, 'YYYY-MM-DD'),
    coalesce(to_char(e.valid_to, 'YYYY-MM-DD'), ''),
    to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.actor, coalesce(e.reason, ''), e.payload::text,
    coalesce(encode(e.text_digest, 'hex'), '')), 'UTF8'));

-- A chain begins with the company itself, so that two companies' chains never look alike.
CREATE FUNCTION ancrage.chain_origin(p_company uuid) RETURNS bytea
  LANGUAGE sql IMMUTABLE RETURN sha256(convert_to(p_company::text, 'UTF8'));

CREATE FUNCTION ancrage.begin_ledger() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  INSERT INTO ancrage.ledger_head (company_id, hash)
  VALUES (NEW.organisation_id, ancrage.chain_origin(NEW.organisation_id));
  RETURN NEW;
END
$$;
CREATE TRIGGER begin_ledger AFTER INSERT ON ancrage.company
  FOR EACH ROW EXECUTE FUNCTION ancrage.begin_ledger();

-- The only way into the ledger: entries, chain, stale quarters and outbox row in one statement.
-- Serialised per company by its head's lock, never across companies.
CREATE FUNCTION ancrage.append_entries_recorded(
  p_company uuid, p_actor uuid, p_entries jsonb, p_request text, p_recorded timestamptz
) RETURNS TABLE (first_seq bigint, last_seq bigint, outbox_id bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  head ancrage.ledger_head;
  item jsonb;
  entry ancrage.ledger_entry;
  touched text[] := '{}';
BEGIN
  SELECT * INTO STRICT head FROM ancrage.ledger_head WHERE company_id = p_company FOR UPDATE;
  first_seq := head.seq + 1;
  head.recorded_at := greatest(head.recorded_at, coalesce(p_recorded, clock_timestamp()));
  FOR item IN SELECT value FROM jsonb_array_elements(p_entries) LOOP
    entry := NULL;
    entry.company_id := p_company;
    entry.seq := head.seq + 1;
    entry.entry_id := (item->>'entryId')::uuid;
    entry.subject_type := item->>'subjectType';
    entry.subject_id := (item->>'subjectId')::uuid;
    entry.action := item->>'action';
    entry.replaces := (item->>'replaces')::uuid;
    -- An entry replaces one of its own subject: never another's, nor another company's.
    IF entry.replaces IS NOT NULL AND NOT EXISTS (SELECT FROM ancrage.ledger_entry l
        WHERE l.entry_id = entry.replaces AND l.company_id = p_company
          AND l.subject_id = entry.subject_id) THEN
      RAISE EXCEPTION 'entry % replaces one that is not of its subject', entry.entry_id
        USING ERRCODE = 'foreign_key_violation';
    END IF;
    entry.valid_from := (item->>'validFrom')::date;
    entry.valid_to := (item->>'validTo')::date;
    entry.recorded_at := head.recorded_at;
    entry.actor := p_actor;
    entry.reason := item->>'reason';
    entry.payload := item->'payload';
    entry.text_digest := decode(item->>'textDigest', 'hex');
    entry.prev_hash := head.hash;
    entry.hash := ancrage.entry_hash(entry);
    INSERT INTO ancrage.ledger_entry SELECT (entry).*;
    IF item ? 'text' THEN
      INSERT INTO ancrage.entry_text (entry_id, company_id, salt, body)
      VALUES (entry.entry_id, p_company, decode(item->>'textSalt', 'hex'), item->'text');
    END IF;
    touched := touched || ARRAY(SELECT jsonb_array_elements_text(item->'touched'));
    head.seq := entry.seq;
    head.hash := entry.hash;
  END LOOP;
  UPDATE ancrage.ledger_head h SET seq = head.seq, hash = head.hash, recorded_at = head.recorded_at
  WHERE h.company_id = p_company;
  last_seq := head.seq;
  IF cardinality(touched) > 0 THEN
    INSERT INTO ancrage.score_request AS r (company_id, quarter, wanted_version)
    SELECT p_company, quarter, last_seq FROM (SELECT DISTINCT unnest(touched) AS quarter) q
    ORDER BY quarter
    ON CONFLICT (company_id, quarter)
      DO UPDATE SET wanted_version = excluded.wanted_version, wanted_at = clock_timestamp();
    INSERT INTO ancrage.outbox (company_id, topic, payload)
    VALUES (p_company, 'score-company',
      jsonb_build_object('companyId', p_company, 'requestId', p_request))
    RETURNING id INTO outbox_id;
  END IF;
  RETURN NEXT;
END
$$;

CREATE FUNCTION ancrage.append_entries(
  p_company uuid, p_actor uuid, p_entries jsonb, p_request text
) RETURNS TABLE (first_seq bigint, last_seq bigint, outbox_id bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  IF p_company IS DISTINCT FROM ancrage.current_organisation() THEN
    RAISE EXCEPTION 'entries are appended in the name of the transaction''s own organisation'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT * FROM
    ancrage.append_entries_recorded(p_company, p_actor, p_entries, p_request, NULL);
END
$$;
-- The variant that is told when an entry was recorded stays with the owner: it serves the
-- demonstration data alone.
GRANT EXECUTE ON FUNCTION ancrage.append_entries(uuid, uuid, jsonb, text)
  TO ancrage_api, ancrage_worker;
GRANT EXECUTE ON FUNCTION ancrage.entry_hash(ancrage.ledger_entry), ancrage.chain_origin(uuid)
  TO ancrage_worker;

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['ledger_head', 'ledger_entry', 'entry_text', 'evidence_file',
    'charter_signature', 'outbox', 'score_request']
  LOOP
    EXECUTE format('ALTER TABLE ancrage.%I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE ancrage.%I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY own ON ancrage.%I TO ancrage_api
      USING (company_id = ancrage.current_organisation())
      WITH CHECK (company_id = ancrage.current_organisation())', tenant_table);
    EXECUTE format('CREATE POLICY every_company ON ancrage.%I TO ancrage_worker
      USING (true) WITH CHECK (true)', tenant_table);
    EXECUTE format('CREATE POLICY owner ON ancrage.%I TO ancrage_owner
      USING (true) WITH CHECK (true)', tenant_table);
  END LOOP;
END
$$;
ALTER TABLE ancrage.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.idempotency_key TO ancrage_api
  USING (organisation_id = ancrage.current_organisation())
  WITH CHECK (organisation_id = ancrage.current_organisation());

GRANT SELECT ON ancrage.ledger_head, ancrage.ledger_entry, ancrage.entry_text,
  ancrage.evidence_file, ancrage.charter_signature, ancrage.score_request
  TO ancrage_api, ancrage_worker;
GRANT INSERT ON ancrage.evidence_file, ancrage.charter_signature TO ancrage_api;
GRANT SELECT, UPDATE (dispatched_at) ON ancrage.outbox TO ancrage_api, ancrage_worker;
GRANT DELETE ON ancrage.outbox TO ancrage_worker;
GRANT INSERT, UPDATE ON ancrage.score_request TO ancrage_worker;
GRANT SELECT, INSERT, UPDATE (response) ON ancrage.idempotency_key TO ancrage_api;

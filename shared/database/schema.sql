-- The schema of Ancrage and who may do what in it, on one page: tables, policies, rights, functions.
-- Made by `npm run dump -w @ancrage/database` from the migrations; not written by hand.
-- What no line grants is refused. Roles get their LOGIN and password from the installation.

CREATE ROLE ancrage_api NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE ancrage_owner NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE ancrage_queue NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE ROLE ancrage_worker NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;

CREATE SCHEMA ancrage AUTHORIZATION ancrage_owner;
GRANT USAGE ON SCHEMA ancrage TO ancrage_api;
GRANT USAGE ON SCHEMA ancrage TO ancrage_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE ancrage_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE ancrage.anchored_head (
  company_id uuid NOT NULL,
  day date NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT anchored_head_pkey PRIMARY KEY (company_id, day),
  CONSTRAINT anchored_head_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT anchored_head_seq_check CHECK ((seq > 0))
);
CREATE INDEX anchored_head_day ON ancrage.anchored_head USING btree (day);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ancrage.anchored_head FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.anchored_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.anchored_head FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.anchored_head TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.anchored_head FOR SELECT TO ancrage_api
  USING ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.anchored_head TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.anchored_head TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.anchored_head TO ancrage_worker;

CREATE TABLE ancrage.api_token (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  hint text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_token_pkey PRIMARY KEY (id),
  CONSTRAINT api_token_token_hash_key UNIQUE (token_hash),
  CONSTRAINT api_token_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT api_token_user_id_organisation_id_fkey FOREIGN KEY (user_id, organisation_id) REFERENCES ancrage.membership(user_id, organisation_id) ON DELETE CASCADE,
  CONSTRAINT api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  CONSTRAINT api_token_scopes_check CHECK ((cardinality(scopes) > 0))
);
CREATE INDEX api_token_organisation ON ancrage.api_token USING btree (organisation_id, created_at DESC);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON ancrage.api_token FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('token', 'id', 'organisation_id', 'hint scopes expires_at revoked_at');
ALTER TABLE ancrage.api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.api_token FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.api_token TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()))
  WITH CHECK ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.api_token TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT ON ancrage.api_token TO ancrage_api;
GRANT SELECT (id, organisation_id, user_id, name, hint, scopes, created_at, expires_at, last_used_at, revoked_at) ON ancrage.api_token TO ancrage_api;
GRANT UPDATE (revoked_at) ON ancrage.api_token TO ancrage_api;

CREATE TABLE ancrage.app_user (
  id uuid NOT NULL,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text NOT NULL,
  language text NOT NULL DEFAULT 'fr'::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  draft_key bytea NOT NULL DEFAULT sha256((uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))),
  CONSTRAINT app_user_pkey PRIMARY KEY (id),
  CONSTRAINT app_user_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])))
);
CREATE UNIQUE INDEX app_user_email ON ancrage.app_user USING btree (lower(email));
CREATE TRIGGER audit AFTER UPDATE OF password_hash ON ancrage.app_user FOR EACH ROW EXECUTE FUNCTION ancrage.audit_account('account.password_changed', 'id');
ALTER TABLE ancrage.app_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.app_user FORCE ROW LEVEL SECURITY;
CREATE POLICY colleagues ON ancrage.app_user FOR SELECT TO ancrage_api
  USING ((EXISTS ( SELECT
   FROM ancrage.membership m
  WHERE ((m.user_id = app_user.id) AND (m.organisation_id = ancrage.current_organisation())))));
CREATE POLICY owner ON ancrage.app_user TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT (id, email, display_name, language, created_at) ON ancrage.app_user TO ancrage_api;

CREATE TABLE ancrage.association (
  organisation_id uuid NOT NULL,
  rna text,
  opened_by uuid NOT NULL,
  CONSTRAINT association_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT association_rna_key UNIQUE (rna),
  CONSTRAINT association_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES ancrage.organisation(id),
  CONSTRAINT association_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT association_rna_check CHECK ((rna ~ '^W\d{9}$'::text))
);
CREATE INDEX association_opened_by ON ancrage.association USING btree (opened_by);
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.association FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('association', 'organisation_id', 'organisation_id', 'rna opened_by');
ALTER TABLE ancrage.association ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.association FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.association FOR SELECT TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.association TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.association TO ancrage_api;

CREATE TABLE ancrage.audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  organisation_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  actor uuid,
  action text NOT NULL,
  subject_id uuid NOT NULL,
  before jsonb,
  after jsonb,
  address text,
  request_id text,
  reason text,
  CONSTRAINT audit_event_pkey PRIMARY KEY (id),
  CONSTRAINT audit_event_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id)
);
CREATE INDEX audit_event_addressed ON ancrage.audit_event USING btree (recorded_at) WHERE (address IS NOT NULL);
CREATE INDEX audit_event_latest ON ancrage.audit_event USING btree (organisation_id, recorded_at DESC, id DESC);
CREATE INDEX audit_event_subject ON ancrage.audit_event USING btree (organisation_id, subject_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ancrage.audit_event FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_audit_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON ancrage.audit_event FOR EACH STATEMENT EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.audit_event TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()))
  WITH CHECK ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.audit_event TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.audit_event TO ancrage_api;

CREATE TABLE ancrage.charter_signature (
  company_id uuid NOT NULL,
  version text NOT NULL,
  text_sha256 bytea NOT NULL,
  actor uuid NOT NULL,
  signed_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT charter_signature_pkey PRIMARY KEY (company_id, version),
  CONSTRAINT charter_signature_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ancrage.charter_signature FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.charter_signature ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.charter_signature FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.charter_signature TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.charter_signature TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.charter_signature TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.charter_signature TO ancrage_api;
GRANT SELECT ON ancrage.charter_signature TO ancrage_worker;

CREATE TABLE ancrage.company (
  organisation_id uuid NOT NULL,
  siren text NOT NULL,
  naf_code text NOT NULL,
  naf_nomenclature text NOT NULL,
  fictitious boolean NOT NULL,
  CONSTRAINT company_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT company_siren_key UNIQUE (siren),
  CONSTRAINT company_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT company_check CHECK ((fictitious = (siren ~~ '000%'::text))),
  CONSTRAINT company_siren_check CHECK ((siren ~ '^\d{9}$'::text))
);
CREATE TRIGGER begin_ledger AFTER INSERT ON ancrage.company FOR EACH ROW EXECUTE FUNCTION ancrage.begin_ledger();
ALTER TABLE ancrage.company ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.company FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.company FOR SELECT TO ancrage_worker
  USING (true);
CREATE POLICY own ON ancrage.company FOR SELECT TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.company TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.company TO ancrage_api;
GRANT SELECT ON ancrage.company TO ancrage_worker;

CREATE TABLE ancrage.company_claim (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  state text NOT NULL DEFAULT 'open'::text,
  settled_at timestamp with time zone,
  CONSTRAINT company_claim_pkey PRIMARY KEY (id),
  CONSTRAINT company_claim_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT company_claim_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE,
  CONSTRAINT company_claim_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text])))
);
CREATE UNIQUE INDEX company_claim_once ON ancrage.company_claim USING btree (company_id, user_id) WHERE (state = 'open'::text);
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.company_claim FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('claim', 'id', 'company_id', 'state');
ALTER TABLE ancrage.company_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.company_claim FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ancrage.company_claim TO ancrage_owner
  USING (true)
  WITH CHECK (true);

CREATE TABLE ancrage.entry_origin (
  company_id uuid NOT NULL,
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL,
  actor uuid NOT NULL,
  address text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT entry_origin_pkey PRIMARY KEY (company_id, last_seq),
  CONSTRAINT entry_origin_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT entry_origin_address_check CHECK ((length(address) <= 100)),
  CONSTRAINT entry_origin_check CHECK ((last_seq >= first_seq))
);
CREATE INDEX entry_origin_actor ON ancrage.entry_origin USING btree (actor);
CREATE INDEX entry_origin_recorded ON ancrage.entry_origin USING btree (recorded_at);
ALTER TABLE ancrage.entry_origin ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.entry_origin FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.entry_origin TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.entry_origin TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.entry_origin TO ancrage_api;

CREATE TABLE ancrage.entry_text (
  entry_id uuid NOT NULL,
  company_id uuid NOT NULL,
  salt bytea NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT entry_text_pkey PRIMARY KEY (entry_id),
  CONSTRAINT entry_text_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT entry_text_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ancrage.ledger_entry(entry_id)
);
CREATE INDEX entry_text_company ON ancrage.entry_text USING btree (company_id);
ALTER TABLE ancrage.entry_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.entry_text FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.entry_text TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.entry_text TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.entry_text TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.entry_text TO ancrage_api;
GRANT SELECT ON ancrage.entry_text TO ancrage_worker;

CREATE TABLE ancrage.evidence_file (
  company_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT evidence_file_pkey PRIMARY KEY (company_id, sha256),
  CONSTRAINT evidence_file_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id)
);
ALTER TABLE ancrage.evidence_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.evidence_file FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.evidence_file TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.evidence_file TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.evidence_file TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.evidence_file TO ancrage_api;
GRANT SELECT ON ancrage.evidence_file TO ancrage_worker;

CREATE TABLE ancrage.idempotency_key (
  organisation_id uuid NOT NULL,
  key text NOT NULL,
  request_digest bytea NOT NULL,
  response jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_key_pkey PRIMARY KEY (organisation_id, key),
  CONSTRAINT idempotency_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT idempotency_key_key_check CHECK (((length(key) >= 8) AND (length(key) <= 100)))
);
ALTER TABLE ancrage.idempotency_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.idempotency_key FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.idempotency_key TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()))
  WITH CHECK ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.idempotency_key TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.idempotency_key TO ancrage_api;
GRANT UPDATE (response) ON ancrage.idempotency_key TO ancrage_api;

CREATE TABLE ancrage.identity_provider (
  organisation_id uuid NOT NULL,
  issuer text NOT NULL,
  client_id text NOT NULL,
  client_secret text NOT NULL,
  required boolean NOT NULL DEFAULT false,
  break_glass_user uuid,
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  client_secret_key text,
  CONSTRAINT identity_provider_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT identity_provider_break_glass_user_organisation_id_fkey FOREIGN KEY (break_glass_user, organisation_id) REFERENCES ancrage.membership(user_id, organisation_id),
  CONSTRAINT identity_provider_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT identity_provider_check CHECK (((NOT required) OR (break_glass_user IS NOT NULL))),
  CONSTRAINT identity_provider_client_id_check CHECK ((length(client_id) <= 300)),
  CONSTRAINT identity_provider_client_secret_check CHECK ((length(client_secret) <= 2000)),
  CONSTRAINT identity_provider_issuer_check CHECK ((length(issuer) <= 500))
);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON ancrage.identity_provider FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('identityProvider', 'organisation_id', 'organisation_id', 'issuer client_id required break_glass_user');
ALTER TABLE ancrage.identity_provider ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.identity_provider FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.identity_provider TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()))
  WITH CHECK ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.identity_provider TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT DELETE, INSERT ON ancrage.identity_provider TO ancrage_api;
GRANT SELECT (organisation_id, issuer, client_id, required, break_glass_user, changed_at) ON ancrage.identity_provider TO ancrage_api;
GRANT UPDATE (issuer, client_id, client_secret, required, break_glass_user, changed_at, client_secret_key) ON ancrage.identity_provider TO ancrage_api;

CREATE TABLE ancrage.import_batch (
  import_id uuid NOT NULL,
  company_id uuid NOT NULL,
  first_row integer NOT NULL,
  line_count integer NOT NULL,
  lines json,
  CONSTRAINT import_batch_pkey PRIMARY KEY (import_id, first_row),
  CONSTRAINT import_batch_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT import_batch_import_id_fkey FOREIGN KEY (import_id) REFERENCES ancrage.import_run(id) ON DELETE CASCADE,
  CONSTRAINT import_batch_line_count_check CHECK ((line_count > 0)),
  CONSTRAINT import_batch_lines_check CHECK ((json_typeof(lines) = 'array'::text))
);
ALTER TABLE ancrage.import_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.import_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.import_batch TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.import_batch TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.import_batch TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.import_batch TO ancrage_api;
GRANT DELETE, INSERT, SELECT, UPDATE ON ancrage.import_batch TO ancrage_worker;

CREATE TABLE ancrage.import_file (
  import_id uuid NOT NULL,
  company_id uuid NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT import_file_pkey PRIMARY KEY (import_id),
  CONSTRAINT import_file_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT import_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES ancrage.import_run(id) ON DELETE CASCADE
);
ALTER TABLE ancrage.import_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.import_file FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.import_file TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.import_file TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
GRANT INSERT, SELECT ON ancrage.import_file TO ancrage_api;
GRANT DELETE, SELECT ON ancrage.import_file TO ancrage_worker;

CREATE TABLE ancrage.import_row (
  import_id uuid NOT NULL,
  company_id uuid NOT NULL,
  row_number integer NOT NULL,
  cells jsonb NOT NULL,
  parsed jsonb,
  problems jsonb NOT NULL DEFAULT '[]'::jsonb,
  state text NOT NULL,
  CONSTRAINT import_row_pkey PRIMARY KEY (import_id, row_number),
  CONSTRAINT import_row_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES ancrage.import_run(id) ON DELETE CASCADE,
  CONSTRAINT import_row_state_check CHECK ((state = ANY (ARRAY['rejected'::text, 'duplicate'::text])))
);
CREATE INDEX import_row_state ON ancrage.import_row USING btree (import_id, state, row_number);
ALTER TABLE ancrage.import_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.import_row FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.import_row TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.import_row TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.import_row TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.import_row TO ancrage_api;
GRANT DELETE, INSERT, SELECT, UPDATE ON ancrage.import_row TO ancrage_worker;

CREATE TABLE ancrage.import_run (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  actor uuid NOT NULL,
  file_name text NOT NULL,
  file_sha256 bytea NOT NULL,
  language text NOT NULL,
  state text NOT NULL DEFAULT 'reading'::text,
  problem jsonb,
  columns jsonb,
  total integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  confirmed_by uuid,
  confirmed_from text,
  CONSTRAINT import_run_pkey PRIMARY KEY (id),
  CONSTRAINT import_run_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT import_run_confirmed_from_check CHECK ((length(confirmed_from) <= 100)),
  CONSTRAINT import_run_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  CONSTRAINT import_run_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CONSTRAINT import_run_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'recording'::text, 'done'::text, 'failed'::text])))
);
CREATE INDEX import_run_company ON ancrage.import_run USING btree (company_id, created_at DESC);
ALTER TABLE ancrage.import_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.import_run FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.import_run TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.import_run TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.import_run TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.import_run TO ancrage_api;
GRANT UPDATE (state, confirmed_by, confirmed_from) ON ancrage.import_run TO ancrage_api;
GRANT SELECT, UPDATE ON ancrage.import_run TO ancrage_worker;

CREATE TABLE ancrage.invitation (
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  email text NOT NULL,
  role text NOT NULL,
  language text NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  state text NOT NULL DEFAULT 'open'::text,
  settled_at timestamp with time zone,
  invited_by uuid,
  CONSTRAINT invitation_pkey PRIMARY KEY (id),
  CONSTRAINT invitation_token_hash_key UNIQUE (token_hash),
  CONSTRAINT invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT invitation_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CONSTRAINT invitation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'revoked'::text])))
);
CREATE INDEX invitation_by_inviter ON ancrage.invitation USING btree (invited_by) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX invitation_open_once ON ancrage.invitation USING btree (organisation_id, lower(email)) WHERE (state = 'open'::text);
CREATE INDEX invitation_organisation ON ancrage.invitation USING btree (organisation_id, created_at DESC);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON ancrage.invitation FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('invitation', 'id', 'organisation_id', 'role state expires_at');
CREATE TRIGGER replace_open BEFORE INSERT ON ancrage.invitation FOR EACH ROW EXECUTE FUNCTION ancrage.replace_open_invitation();
CREATE TRIGGER role_of_type BEFORE INSERT OR UPDATE OF role, organisation_id ON ancrage.invitation FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_role_of_other_type();
ALTER TABLE ancrage.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.invitation TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()))
  WITH CHECK ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.invitation TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT ON ancrage.invitation TO ancrage_api;
GRANT SELECT (id, organisation_id, email, role, created_at, expires_at, state, settled_at) ON ancrage.invitation TO ancrage_api;
GRANT UPDATE (state, settled_at) ON ancrage.invitation TO ancrage_api;

CREATE TABLE ancrage.ledger_entry (
  company_id uuid NOT NULL,
  seq bigint NOT NULL,
  entry_id uuid NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  action text NOT NULL,
  replaces uuid,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  actor uuid NOT NULL,
  reason text,
  payload jsonb NOT NULL,
  text_digest bytea,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT ledger_entry_pkey PRIMARY KEY (company_id, seq),
  CONSTRAINT ledger_entry_entry_id_key UNIQUE (entry_id),
  CONSTRAINT ledger_entry_replaces_fkey FOREIGN KEY (replaces) REFERENCES ancrage.ledger_entry(entry_id),
  CONSTRAINT ledger_entry_action_check CHECK ((action = ANY (ARRAY['declare'::text, 'correct'::text, 'withdraw'::text]))),
  CONSTRAINT ledger_entry_check CHECK ((valid_to >= valid_from)),
  CONSTRAINT ledger_entry_check1 CHECK (((action = 'declare'::text) = (replaces IS NULL))),
  CONSTRAINT ledger_entry_seq_check CHECK ((seq > 0)),
  CONSTRAINT ledger_entry_subject_type_check CHECK ((subject_type = ANY (ARRAY['observation'::text, 'establishment'::text, 'sizeProfile'::text, 'commitment'::text, 'realisation'::text, 'evidence'::text, 'answer'::text])))
);
CREATE UNIQUE INDEX ledger_entry_replaced_once ON ancrage.ledger_entry USING btree (replaces);
CREATE INDEX ledger_entry_subject ON ancrage.ledger_entry USING btree (company_id, subject_id, seq DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ancrage.ledger_entry FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON ancrage.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.ledger_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.ledger_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.ledger_entry TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.ledger_entry TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.ledger_entry TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.ledger_entry TO ancrage_api;
GRANT SELECT ON ancrage.ledger_entry TO ancrage_worker;

CREATE TABLE ancrage.ledger_head (
  company_id uuid NOT NULL,
  seq bigint NOT NULL DEFAULT 0,
  hash bytea NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT '-infinity'::timestamp with time zone,
  CONSTRAINT ledger_head_pkey PRIMARY KEY (company_id),
  CONSTRAINT ledger_head_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id)
);
CREATE TRIGGER origin AFTER UPDATE OF seq ON ancrage.ledger_head FOR EACH ROW WHEN (((new.seq > old.seq) AND (ancrage.caller_setting('address'::text) IS NOT NULL) AND (ancrage.caller_setting('actor'::text) IS NOT NULL))) EXECUTE FUNCTION ancrage.keep_origin();
ALTER TABLE ancrage.ledger_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.ledger_head FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.ledger_head TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.ledger_head TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.ledger_head TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.ledger_head TO ancrage_api;
GRANT SELECT ON ancrage.ledger_head TO ancrage_worker;

CREATE TABLE ancrage.mail (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  organisation_id uuid,
  recipient text NOT NULL,
  language text NOT NULL,
  template text NOT NULL,
  params jsonb,
  state text NOT NULL DEFAULT 'waiting'::text,
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  next_attempt_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  settled_at timestamp with time zone,
  last_error text,
  CONSTRAINT mail_pkey PRIMARY KEY (id),
  CONSTRAINT mail_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT mail_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CONSTRAINT mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'kept'::text, 'failed'::text])))
);
CREATE INDEX mail_latest ON ancrage.mail USING btree (created_at DESC);
CREATE INDEX mail_to_send ON ancrage.mail USING btree (next_attempt_at) WHERE (state = 'waiting'::text);
ALTER TABLE ancrage.mail ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.mail FORCE ROW LEVEL SECURITY;
CREATE POLICY every_mail ON ancrage.mail TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY owner ON ancrage.mail TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.mail TO ancrage_worker;
GRANT UPDATE (params, state, attempts, next_attempt_at, settled_at, last_error) ON ancrage.mail TO ancrage_worker;

CREATE TABLE ancrage.membership (
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  actor uuid NOT NULL DEFAULT gen_random_uuid(),
  joined_at timestamp with time zone NOT NULL DEFAULT now(),
  last_used_at timestamp with time zone,
  left_at timestamp with time zone,
  CONSTRAINT membership_pkey PRIMARY KEY (user_id, organisation_id),
  CONSTRAINT membership_actor_key UNIQUE (actor),
  CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE,
  CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['contributor'::text, 'csrManager'::text, 'validator'::text, 'executive'::text, 'companyAdministrator'::text, 'territoryAgent'::text, 'auditor'::text, 'platformAdministrator'::text])))
);
CREATE INDEX membership_organisation ON ancrage.membership USING btree (organisation_id);
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE ON ancrage.membership FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('member', 'user_id', 'organisation_id', 'role left_at');
CREATE TRIGGER role_of_type BEFORE INSERT OR UPDATE OF role, organisation_id ON ancrage.membership FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_role_of_other_type();
CREATE TRIGGER settle_what_is_open AFTER INSERT OR DELETE OR UPDATE OF role, left_at ON ancrage.membership FOR EACH ROW EXECUTE FUNCTION ancrage.settle_membership();
ALTER TABLE ancrage.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.membership FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.membership TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()))
  WITH CHECK ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.membership TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.membership TO ancrage_api;
GRANT UPDATE (role, left_at) ON ancrage.membership TO ancrage_api;

CREATE TABLE ancrage.merkle_root (
  day date NOT NULL,
  companies integer NOT NULL,
  entries bigint NOT NULL,
  root bytea NOT NULL,
  anchored_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT merkle_root_pkey PRIMARY KEY (day)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ancrage.merkle_root FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.merkle_root TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.merkle_root TO ancrage_worker;

CREATE TABLE ancrage.method (
  version text NOT NULL,
  hash text NOT NULL,
  document jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT method_pkey PRIMARY KEY (version),
  CONSTRAINT method_hash_key UNIQUE (hash)
);
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON ancrage.method FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.method TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.method TO ancrage_worker;

CREATE TABLE ancrage.method_adoption (
  from_quarter text NOT NULL,
  method_hash text NOT NULL,
  decided_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT method_adoption_pkey PRIMARY KEY (from_quarter),
  CONSTRAINT method_adoption_method_hash_fkey FOREIGN KEY (method_hash) REFERENCES ancrage.method(hash),
  CONSTRAINT method_adoption_from_quarter_check CHECK ((from_quarter ~ '^\d{4}-Q[1-4]$'::text))
);
CREATE TRIGGER immutable BEFORE DELETE OR UPDATE ON ancrage.method_adoption FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.method_adoption TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.method_adoption TO ancrage_worker;

CREATE TABLE ancrage.naming_decision (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL,
  named boolean NOT NULL,
  actor uuid,
  decided_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT naming_decision_pkey PRIMARY KEY (id),
  CONSTRAINT naming_decision_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id)
);
CREATE INDEX naming_decision_latest ON ancrage.naming_decision USING btree (company_id, decided_at DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ancrage.naming_decision FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER audit AFTER INSERT ON ancrage.naming_decision FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('naming', 'company_id', 'company_id', 'named');
ALTER TABLE ancrage.naming_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.naming_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.naming_decision FOR SELECT TO ancrage_worker
  USING (true);
CREATE POLICY own ON ancrage.naming_decision TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.naming_decision TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.naming_decision TO ancrage_api;
GRANT INSERT (company_id, named, actor) ON ancrage.naming_decision TO ancrage_api;
GRANT SELECT ON ancrage.naming_decision TO ancrage_worker;

CREATE TABLE ancrage.organisation (
  id uuid NOT NULL,
  type text NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT organisation_type_check CHECK ((type = ANY (ARRAY['company'::text, 'territory'::text, 'association'::text, 'platform'::text])))
);
CREATE UNIQUE INDEX organisation_one_platform ON ancrage.organisation USING btree (type) WHERE (type = 'platform'::text);
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.organisation FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('organisation', 'id', 'id', 'type name');
ALTER TABLE ancrage.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.organisation FOR SELECT TO ancrage_worker
  USING (true);
CREATE POLICY own ON ancrage.organisation FOR SELECT TO ancrage_api
  USING ((id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.organisation TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.organisation TO ancrage_api;
GRANT SELECT ON ancrage.organisation TO ancrage_worker;

CREATE TABLE ancrage.organisation_setting (
  organisation_id uuid NOT NULL,
  second_factor_required boolean NOT NULL DEFAULT false,
  own_validation_allowed boolean NOT NULL DEFAULT false,
  CONSTRAINT organisation_setting_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT organisation_setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id)
);
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.organisation_setting FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('organisationSetting', 'organisation_id', 'organisation_id', 'second_factor_required own_validation_allowed');
ALTER TABLE ancrage.organisation_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.organisation_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.organisation_setting TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()))
  WITH CHECK ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.organisation_setting TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.organisation_setting TO ancrage_api;
GRANT UPDATE (second_factor_required, own_validation_allowed) ON ancrage.organisation_setting TO ancrage_api;

CREATE TABLE ancrage.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  company_id uuid NOT NULL,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  dispatched_at timestamp with time zone,
  traceparent text DEFAULT NULLIF(current_setting('app.traceparent'::text, true), ''::text),
  CONSTRAINT outbox_pkey PRIMARY KEY (id),
  CONSTRAINT outbox_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT outbox_traceparent_check CHECK ((traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$'::text))
);
CREATE INDEX outbox_waiting ON ancrage.outbox USING btree (id) WHERE (dispatched_at IS NULL);
ALTER TABLE ancrage.outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.outbox TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.outbox TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.outbox TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.outbox TO ancrage_api;
GRANT UPDATE (dispatched_at) ON ancrage.outbox TO ancrage_api;
GRANT DELETE, SELECT ON ancrage.outbox TO ancrage_worker;
GRANT UPDATE (dispatched_at) ON ancrage.outbox TO ancrage_worker;

CREATE TABLE ancrage.password_reset (
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT password_reset_pkey PRIMARY KEY (token_hash),
  CONSTRAINT password_reset_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE
);
CREATE INDEX password_reset_user ON ancrage.password_reset USING btree (user_id);

CREATE TABLE ancrage.peer_freeze (
  quarter text NOT NULL,
  stage text NOT NULL DEFAULT 'scores'::text,
  reached uuid,
  done_at timestamp with time zone,
  CONSTRAINT peer_freeze_pkey PRIMARY KEY (quarter),
  CONSTRAINT peer_freeze_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text)),
  CONSTRAINT peer_freeze_stage_check CHECK ((stage = ANY (ARRAY['scores'::text, 'groups'::text, 'done'::text])))
);
GRANT INSERT, SELECT, UPDATE ON ancrage.peer_freeze TO ancrage_worker;

CREATE TABLE ancrage.peer_histogram (
  quarter text NOT NULL,
  rung smallint NOT NULL,
  group_key text NOT NULL,
  members integer NOT NULL,
  scores bytea NOT NULL,
  draws bytea NOT NULL,
  reference_hash text NOT NULL,
  CONSTRAINT peer_histogram_pkey PRIMARY KEY (quarter, rung, group_key),
  CONSTRAINT peer_histogram_quarter_fkey FOREIGN KEY (quarter) REFERENCES ancrage.peer_freeze(quarter),
  CONSTRAINT peer_histogram_draws_check CHECK (((length(draws) % (4 * 401)) = 0)),
  CONSTRAINT peer_histogram_scores_check CHECK ((length(scores) = (4 * 201)))
);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON ancrage.peer_histogram FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT INSERT, SELECT ON ancrage.peer_histogram TO ancrage_worker;

CREATE TABLE ancrage.peer_member (
  year integer NOT NULL,
  company_id uuid NOT NULL,
  rung smallint NOT NULL,
  group_key text NOT NULL,
  CONSTRAINT peer_member_pkey PRIMARY KEY (year, company_id, rung),
  CONSTRAINT peer_member_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id)
);
CREATE INDEX peer_member_group ON ancrage.peer_member USING btree (year, rung, group_key, company_id);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON ancrage.peer_member FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.peer_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.peer_member FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.peer_member TO ancrage_worker
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.peer_member TO ancrage_worker;

CREATE TABLE ancrage.peer_score (
  quarter text NOT NULL,
  company_id uuid NOT NULL,
  printed smallint,
  draws bytea,
  named boolean NOT NULL DEFAULT false,
  CONSTRAINT peer_score_pkey PRIMARY KEY (quarter, company_id),
  CONSTRAINT peer_score_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT peer_score_quarter_fkey FOREIGN KEY (quarter) REFERENCES ancrage.peer_freeze(quarter),
  CONSTRAINT peer_score_check CHECK (((printed IS NULL) = (draws IS NULL))),
  CONSTRAINT peer_score_printed_check CHECK (((printed >= '-100'::integer) AND (printed <= 100)))
);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON ancrage.peer_score FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.peer_score ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.peer_score FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.peer_score TO ancrage_worker
  USING (true)
  WITH CHECK (true);
GRANT INSERT, SELECT ON ancrage.peer_score TO ancrage_worker;

CREATE TABLE ancrage.peer_standing (
  company_id uuid NOT NULL,
  quarter text NOT NULL,
  state text NOT NULL,
  rung smallint,
  group_key text,
  percentile smallint,
  bound text,
  rank_from integer,
  rank_to integer,
  CONSTRAINT peer_standing_pkey PRIMARY KEY (company_id, quarter),
  CONSTRAINT peer_standing_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT peer_standing_quarter_fkey FOREIGN KEY (quarter) REFERENCES ancrage.peer_freeze(quarter),
  CONSTRAINT peer_standing_bound_check CHECK ((bound = ANY (ARRAY['atMost'::text, 'atLeast'::text]))),
  CONSTRAINT peer_standing_check CHECK (((state = 'placed'::text) = (percentile IS NOT NULL))),
  CONSTRAINT peer_standing_check1 CHECK (((state = ANY (ARRAY['placed'::text, 'atOneBound'::text])) = (group_key IS NOT NULL))),
  CONSTRAINT peer_standing_state_check CHECK ((state = ANY (ARRAY['placed'::text, 'atOneBound'::text, 'tooFewMembers'::text, 'notScored'::text, 'joinedThisYear'::text])))
);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON ancrage.peer_standing FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.peer_standing ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.peer_standing FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.peer_standing TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.peer_standing FOR SELECT TO ancrage_api
  USING ((company_id = ancrage.current_organisation()));
GRANT SELECT ON ancrage.peer_standing TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.peer_standing TO ancrage_worker;

CREATE TABLE ancrage.peer_year (
  year integer NOT NULL,
  reached uuid,
  done boolean NOT NULL DEFAULT false,
  CONSTRAINT peer_year_pkey PRIMARY KEY (year)
);
GRANT INSERT, SELECT, UPDATE ON ancrage.peer_year TO ancrage_worker;

CREATE TABLE ancrage.pending_sign_in (
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT pending_sign_in_pkey PRIMARY KEY (token_hash),
  CONSTRAINT pending_sign_in_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT pending_sign_in_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE
);

CREATE TABLE ancrage.pending_sign_on (
  state_hash bytea NOT NULL,
  organisation_id uuid NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  issuer text NOT NULL,
  CONSTRAINT pending_sign_on_pkey PRIMARY KEY (state_hash),
  CONSTRAINT pending_sign_on_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id) ON DELETE CASCADE,
  CONSTRAINT pending_sign_on_issuer_check CHECK ((length(issuer) <= 500))
);

CREATE TABLE ancrage.published_named_company (
  quarter text NOT NULL,
  organisation_id uuid NOT NULL,
  siren text NOT NULL,
  name text NOT NULL,
  printed smallint NOT NULL,
  low smallint NOT NULL,
  high smallint NOT NULL,
  ex_aequo text[] NOT NULL,
  CONSTRAINT published_named_company_pkey PRIMARY KEY (quarter, organisation_id, siren),
  CONSTRAINT published_named_company_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT published_named_company_quarter_fkey FOREIGN KEY (quarter) REFERENCES ancrage.peer_freeze(quarter),
  CONSTRAINT published_named_company_printed_check CHECK (((printed >= '-100'::integer) AND (printed <= 100)))
);
CREATE TRIGGER published_once BEFORE DELETE OR UPDATE ON ancrage.published_named_company FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.published_named_company ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.published_named_company FORCE ROW LEVEL SECURITY;
CREATE POLICY every_territory ON ancrage.published_named_company TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.published_named_company FOR SELECT TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()));
GRANT SELECT ON ancrage.published_named_company TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.published_named_company TO ancrage_worker;

CREATE TABLE ancrage.published_peer_group (
  quarter text NOT NULL,
  rung smallint NOT NULL,
  group_key text NOT NULL,
  reference_hash text NOT NULL,
  body jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT published_peer_group_pkey PRIMARY KEY (quarter, rung, group_key),
  CONSTRAINT published_peer_group_quarter_fkey FOREIGN KEY (quarter) REFERENCES ancrage.peer_freeze(quarter)
);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON ancrage.published_peer_group FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.published_peer_group TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.published_peer_group TO ancrage_worker;

CREATE TABLE ancrage.published_territory (
  territory_code text NOT NULL,
  quarter text NOT NULL,
  method_hash text NOT NULL,
  body jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT published_territory_pkey PRIMARY KEY (territory_code, quarter),
  CONSTRAINT published_territory_method_hash_fkey FOREIGN KEY (method_hash) REFERENCES ancrage.method(hash),
  CONSTRAINT published_territory_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text))
);
CREATE TRIGGER published_once BEFORE DELETE OR UPDATE ON ancrage.published_territory FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.published_territory TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.published_territory TO ancrage_worker;

CREATE TABLE ancrage.published_total (
  quarter text NOT NULL,
  level text NOT NULL,
  code text NOT NULL,
  indicator text NOT NULL,
  total double precision,
  CONSTRAINT published_total_pkey PRIMARY KEY (quarter, level, code, indicator),
  CONSTRAINT published_total_level_check CHECK ((level = ANY (ARRAY['epci'::text, 'departement'::text, 'region'::text, 'all'::text]))),
  CONSTRAINT published_total_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text))
);
CREATE TRIGGER published_once BEFORE DELETE OR UPDATE ON ancrage.published_total FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.published_total TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.published_total TO ancrage_worker;

CREATE TABLE ancrage.recomputation (
  id uuid NOT NULL,
  method_hash text NOT NULL,
  first_quarter text NOT NULL,
  last_quarter text NOT NULL,
  asked_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  planned_at timestamp with time zone,
  finished_at timestamp with time zone,
  CONSTRAINT recomputation_pkey PRIMARY KEY (id),
  CONSTRAINT recomputation_method_hash_fkey FOREIGN KEY (method_hash) REFERENCES ancrage.method(hash),
  CONSTRAINT recomputation_check CHECK ((first_quarter <= last_quarter)),
  CONSTRAINT recomputation_first_quarter_check CHECK ((first_quarter ~ '^\d{4}-Q[1-4]$'::text)),
  CONSTRAINT recomputation_last_quarter_check CHECK ((last_quarter ~ '^\d{4}-Q[1-4]$'::text))
);
GRANT SELECT ON ancrage.recomputation TO ancrage_api;
GRANT INSERT (id, method_hash, first_quarter, last_quarter) ON ancrage.recomputation TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.recomputation TO ancrage_worker;
GRANT UPDATE (planned_at, finished_at) ON ancrage.recomputation TO ancrage_worker;

CREATE TABLE ancrage.recomputation_chunk (
  recomputation_id uuid NOT NULL,
  "position" integer NOT NULL,
  first_company uuid NOT NULL,
  last_company uuid NOT NULL,
  companies integer NOT NULL,
  done_at timestamp with time zone,
  CONSTRAINT recomputation_chunk_pkey PRIMARY KEY (recomputation_id, "position"),
  CONSTRAINT recomputation_chunk_recomputation_id_fkey FOREIGN KEY (recomputation_id) REFERENCES ancrage.recomputation(id)
);
CREATE INDEX recomputation_chunk_waiting ON ancrage.recomputation_chunk USING btree (recomputation_id, "position") WHERE (done_at IS NULL);
GRANT SELECT (recomputation_id, "position", companies, done_at) ON ancrage.recomputation_chunk TO ancrage_api;
GRANT INSERT, SELECT ON ancrage.recomputation_chunk TO ancrage_worker;
GRANT UPDATE (done_at) ON ancrage.recomputation_chunk TO ancrage_worker;

CREATE TABLE ancrage.recovery_code (
  user_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, code_hash),
  CONSTRAINT recovery_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE
);

CREATE TABLE ancrage.registration (
  token_hash bytea NOT NULL,
  email text NOT NULL,
  display_name text NOT NULL,
  language text NOT NULL,
  company_name text NOT NULL,
  siren text NOT NULL,
  naf_code text NOT NULL,
  naf_nomenclature text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT registration_pkey PRIMARY KEY (token_hash),
  CONSTRAINT registration_company_name_check CHECK (((length(company_name) >= 1) AND (length(company_name) <= 200))),
  CONSTRAINT registration_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  CONSTRAINT registration_siren_check CHECK (((siren ~ '^\d{9}$'::text) AND (siren !~~ '000%'::text)))
);

CREATE TABLE ancrage.score_record (
  company_id uuid NOT NULL,
  unit text NOT NULL,
  quarter text NOT NULL,
  series text NOT NULL,
  version bigint NOT NULL,
  method_hash text NOT NULL,
  engine_version text NOT NULL,
  input_digest text NOT NULL,
  state text NOT NULL,
  score double precision,
  fte double precision,
  sole_territory text,
  result jsonb NOT NULL,
  computed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  change jsonb,
  counted_on date NOT NULL,
  CONSTRAINT score_record_pkey PRIMARY KEY (company_id, unit, quarter, series, method_hash),
  CONSTRAINT score_record_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT score_record_method_hash_fkey FOREIGN KEY (method_hash) REFERENCES ancrage.method(hash),
  CONSTRAINT score_record_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text)),
  CONSTRAINT score_record_score_check CHECK (((score >= ('-100'::integer)::double precision) AND (score <= (100)::double precision))),
  CONSTRAINT score_record_series_check CHECK ((series = ANY (ARRAY['official'::text, 'live'::text])))
);
CREATE INDEX score_record_territory ON ancrage.score_record USING btree (quarter, (
CASE
    WHEN (unit = 'company'::text) THEN sole_territory
    ELSE unit
END));
CREATE TRIGGER official_immutable BEFORE DELETE OR UPDATE ON ancrage.score_record FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_official_change();
ALTER TABLE ancrage.score_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.score_record FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.score_record TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.score_record FOR SELECT TO ancrage_api
  USING ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.score_record TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.score_record TO ancrage_api;
GRANT INSERT, SELECT, UPDATE ON ancrage.score_record TO ancrage_worker;

CREATE TABLE ancrage.score_request (
  company_id uuid NOT NULL,
  quarter text NOT NULL,
  wanted_version bigint NOT NULL,
  scored_version bigint NOT NULL DEFAULT '-1'::integer,
  wanted_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  official_kept boolean NOT NULL DEFAULT false,
  CONSTRAINT score_request_pkey PRIMARY KEY (company_id, quarter),
  CONSTRAINT score_request_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT score_request_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text))
);
CREATE INDEX score_request_stale ON ancrage.score_request USING btree (company_id, wanted_at) WHERE (scored_version < wanted_version);
CREATE INDEX score_request_unofficial ON ancrage.score_request USING btree (quarter, company_id) WHERE (NOT official_kept);
ALTER TABLE ancrage.score_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.score_request FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.score_request TO ancrage_worker
  USING (true)
  WITH CHECK (true);
CREATE POLICY own ON ancrage.score_request TO ancrage_api
  USING ((company_id = ancrage.current_organisation()))
  WITH CHECK ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.score_request TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.score_request TO ancrage_api;
GRANT INSERT, SELECT, UPDATE ON ancrage.score_request TO ancrage_worker;

CREATE TABLE ancrage.second_factor (
  user_id uuid NOT NULL,
  secret bytea NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  confirmed_at timestamp with time zone,
  last_step bigint NOT NULL DEFAULT 0,
  key_id text,
  drift smallint NOT NULL DEFAULT 0,
  missed_step bigint,
  missed_drift smallint,
  CONSTRAINT second_factor_pkey PRIMARY KEY (user_id),
  CONSTRAINT second_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE
);
CREATE TRIGGER audit_off AFTER DELETE ON ancrage.second_factor FOR EACH ROW WHEN ((old.confirmed_at IS NOT NULL)) EXECUTE FUNCTION ancrage.audit_account('account.second_factor_off', 'user_id');
CREATE TRIGGER audit_on AFTER UPDATE OF confirmed_at ON ancrage.second_factor FOR EACH ROW WHEN (((old.confirmed_at IS NULL) AND (new.confirmed_at IS NOT NULL))) EXECUTE FUNCTION ancrage.audit_account('account.second_factor_on', 'user_id');

CREATE TABLE ancrage.session (
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  address text,
  agent text,
  by_provider boolean NOT NULL DEFAULT false,
  CONSTRAINT session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT session_id_key UNIQUE (id),
  CONSTRAINT session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE,
  CONSTRAINT session_agent_check CHECK ((length(agent) <= 300))
);
CREATE INDEX session_by_user ON ancrage.session USING btree (user_id);
CREATE TRIGGER audit AFTER INSERT ON ancrage.session FOR EACH ROW EXECUTE FUNCTION ancrage.audit_session();
CREATE TRIGGER audit_turned AFTER UPDATE OF organisation_id ON ancrage.session FOR EACH ROW WHEN ((old.organisation_id IS DISTINCT FROM new.organisation_id)) EXECUTE FUNCTION ancrage.audit_session();
ALTER TABLE ancrage.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.session FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON ancrage.session TO ancrage_owner
  USING (true)
  WITH CHECK (true);

CREATE TABLE ancrage.sign_in_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  email_hash bytea NOT NULL,
  address text NOT NULL,
  failed_at timestamp with time zone NOT NULL DEFAULT now(),
  kind text NOT NULL DEFAULT 'signIn'::text,
  CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX sign_in_attempt_address ON ancrage.sign_in_attempt USING btree (address, failed_at);
CREATE INDEX sign_in_attempt_email ON ancrage.sign_in_attempt USING btree (email_hash, failed_at);

CREATE TABLE ancrage.territory (
  organisation_id uuid NOT NULL,
  level text NOT NULL,
  code text NOT NULL,
  private_jobs integer,
  private_jobs_source text,
  within_epci text,
  CONSTRAINT territory_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT territory_level_code_key UNIQUE (level, code),
  CONSTRAINT territory_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT territory_level_check CHECK ((level = ANY (ARRAY['commune'::text, 'ept'::text, 'epci'::text, 'departement'::text, 'region'::text]))),
  CONSTRAINT territory_private_jobs_check CHECK ((private_jobs > 0)),
  CONSTRAINT territory_within_check CHECK (((within_epci IS NOT NULL) = (level = ANY (ARRAY['commune'::text, 'ept'::text]))))
);
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.territory FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('territory', 'organisation_id', 'organisation_id', 'level code private_jobs private_jobs_source');
ALTER TABLE ancrage.territory ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.territory FORCE ROW LEVEL SECURITY;
CREATE POLICY every_territory ON ancrage.territory FOR SELECT TO ancrage_worker
  USING (true);
CREATE POLICY own ON ancrage.territory FOR SELECT TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.territory TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.territory TO ancrage_api;
GRANT SELECT ON ancrage.territory TO ancrage_worker;

CREATE TABLE ancrage.validation (
  entry_id uuid NOT NULL,
  company_id uuid NOT NULL,
  actor uuid NOT NULL,
  validated_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT validation_pkey PRIMARY KEY (entry_id),
  CONSTRAINT validation_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT validation_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES ancrage.ledger_entry(entry_id)
);
CREATE INDEX validation_company ON ancrage.validation USING btree (company_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON ancrage.validation FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON ancrage.validation FOR EACH STATEMENT EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.validation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.validation FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.validation FOR SELECT TO ancrage_api
  USING ((company_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.validation TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.validation TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.accept_invitation(p_token_hash bytea, p_display_name text, p_password_hash text)
 RETURNS TABLE(outcome text, user_id uuid, organisation_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  invited ancrage.invitation;
  account uuid;
BEGIN
  -- The account before the invitation, as whoever settles a claim takes them.
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(i.email), 0))
  FROM ancrage.invitation i WHERE i.token_hash = p_token_hash;
  SELECT * INTO invited FROM ancrage.invitation i WHERE i.token_hash = p_token_hash FOR UPDATE;
  IF invited.id IS NULL THEN RETURN QUERY SELECT 'unknown', NULL::uuid, NULL::uuid; RETURN; END IF;
  IF invited.state <> 'open' OR invited.expires_at <= now() THEN
    RETURN QUERY SELECT CASE WHEN invited.state = 'open' THEN 'expired' ELSE invited.state END,
      NULL::uuid, NULL::uuid;
    RETURN;
  END IF;
  SELECT u.id INTO account FROM ancrage.app_user u WHERE lower(u.email) = lower(invited.email);
  IF account IS NOT NULL THEN
    outcome := 'joined';
  ELSIF p_password_hash IS NULL THEN
    RETURN QUERY SELECT 'accountNeeded', NULL::uuid, NULL::uuid;
    RETURN;
  ELSE
    outcome := 'opened';
    account := gen_random_uuid();
    INSERT INTO ancrage.app_user (id, email, display_name, password_hash, language)
    VALUES (account, invited.email, p_display_name, p_password_hash, invited.language);
  END IF;
  -- Settled first: joining takes back what is still open.
  UPDATE ancrage.invitation i SET state = 'accepted', settled_at = now() WHERE i.id = invited.id;
  INSERT INTO ancrage.membership AS m (user_id, organisation_id, role, last_used_at)
  VALUES (account, invited.organisation_id, invited.role, clock_timestamp())
  ON CONFLICT ON CONSTRAINT membership_pkey
    DO UPDATE SET role = excluded.role, left_at = NULL, joined_at = now(),
      last_used_at = excluded.last_used_at
    WHERE m.left_at IS NOT NULL
      OR NOT ancrage.is_administered(m.organisation_id) AND ancrage.may_invite(excluded.role);
  IF NOT FOUND THEN
    UPDATE ancrage.invitation i SET state = 'revoked' WHERE i.id = invited.id;
    outcome := 'member';
  END IF;
  RETURN QUERY SELECT outcome, account, invited.organisation_id;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.accept_invitation(bytea,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.administered_alone(p_user uuid)
 RETURNS TABLE(organisation_id uuid, name text, type text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT o.id, o.name, o.type
  FROM ancrage.membership m JOIN ancrage.organisation o ON o.id = m.organisation_id
  WHERE m.user_id = p_user AND m.left_at IS NULL
    AND m.role IN ('companyAdministrator', 'territoryAgent', 'platformAdministrator')
    AND NOT EXISTS (SELECT FROM ancrage.membership other
      WHERE other.organisation_id = m.organisation_id AND other.role = m.role
        AND other.left_at IS NULL AND other.user_id <> p_user)
  ORDER BY lower(o.name), o.id
$function$;

CREATE OR REPLACE FUNCTION ancrage.anchored_leaves(p_day date)
 RETURNS TABLE(leaf bytea, own boolean, seq bigint, hash bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT sha256('\x00'::bytea || convert_to(
      concat_ws(E'\x1f', h.company_id, h.seq, encode(h.hash, 'hex')), 'UTF8')),
    mine.own, CASE WHEN mine.own THEN h.seq END, CASE WHEN mine.own THEN h.hash END
  FROM (SELECT DISTINCT ON (company_id) company_id, seq, hash FROM ancrage.anchored_head
    WHERE day <= p_day ORDER BY company_id, day DESC) h
  CROSS JOIN LATERAL (
    SELECT (h.company_id = ancrage.current_organisation()) IS TRUE AS own) mine
  WHERE EXISTS (SELECT FROM ancrage.merkle_root WHERE day = p_day)
  ORDER BY h.company_id
$function$;
GRANT EXECUTE ON FUNCTION ancrage.anchored_leaves(date) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.append_entries(p_company uuid, p_actor uuid, p_entries jsonb, p_request text)
 RETURNS TABLE(first_seq bigint, last_seq bigint, outbox_id bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  IF p_company IS DISTINCT FROM ancrage.current_organisation() THEN
    RAISE EXCEPTION 'entries are appended in the name of the transaction''s own organisation'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY SELECT * FROM
    ancrage.append_entries_recorded(p_company, p_actor, p_entries, p_request, NULL);
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.append_entries(uuid,uuid,jsonb,text) TO ancrage_api, ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.append_entries_recorded(p_company uuid, p_actor uuid, p_entries jsonb, p_request text, p_recorded timestamp with time zone)
 RETURNS TABLE(first_seq bigint, last_seq bigint, outbox_id bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  head ancrage.ledger_head;
  stranger uuid;
  touched text[];
  entries ancrage.ledger_entry[];
  hashes bytea[];
BEGIN
  SELECT * INTO STRICT head FROM ancrage.ledger_head WHERE company_id = p_company FOR UPDATE;
  first_seq := head.seq + 1;
  head.recorded_at := greatest(head.recorded_at, coalesce(p_recorded, clock_timestamp()));
  last_seq := head.seq + jsonb_array_length(p_entries);
  IF last_seq < first_seq THEN RETURN NEXT; RETURN; END IF;

  SELECT array_agg(ROW(p_company, head.seq + n, entry_id, subject_type, subject_id, action, replaces,
    valid_from, valid_to, head.recorded_at, p_actor, reason, payload,
    decode(text_digest, 'hex'), NULL, NULL)::ancrage.ledger_entry ORDER BY n)
  INTO entries
  FROM ROWS FROM (jsonb_to_recordset(p_entries) AS (
    "entryId" uuid, "subjectType" text, "subjectId" uuid, action text, replaces uuid,
    "validFrom" date, "validTo" date, reason text, payload jsonb, "textDigest" text
  )) WITH ORDINALITY AS g (entry_id, subject_type, subject_id, action, replaces,
    valid_from, valid_to, reason, payload, text_digest, n);

  -- An entry replaces one of its own subject: never another's, nor another company's.
  SELECT e.entry_id INTO stranger
  FROM unnest(entries) AS e
  WHERE e.replaces IS NOT NULL
    AND NOT EXISTS (SELECT FROM ancrage.ledger_entry l WHERE l.entry_id = e.replaces
      AND l.company_id = p_company AND l.subject_id = e.subject_id)
    AND NOT EXISTS (SELECT FROM unnest(entries) AS before
      WHERE before.seq < e.seq AND before.entry_id = e.replaces
        AND before.subject_id = e.subject_id)
  ORDER BY e.seq LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'entry % replaces one that is not of its subject', stranger
      USING ERRCODE = 'foreign_key_violation';
  END IF;

  -- The head, then the hash of each entry: an entry's own follows the one that it binds.
  hashes := head.hash || ancrage.chain_hashes(
    (SELECT array_agg(ancrage.entry_content(e) ORDER BY e.seq) FROM unnest(entries) AS e),
    head.hash);
  INSERT INTO ancrage.ledger_entry
  SELECT company_id, seq, entry_id, subject_type, subject_id, action, replaces, valid_from,
    valid_to, recorded_at, actor, reason, payload, text_digest, hash_before, hash_of
  FROM ROWS FROM (unnest(entries), unnest(hashes), unnest(hashes[2:])) AS e (
    company_id, seq, entry_id, subject_type, subject_id, action, replaces, valid_from, valid_to,
    recorded_at, actor, reason, payload, text_digest, no_hash_before, no_hash,
    hash_before, hash_of)
  WHERE seq IS NOT NULL;
  head.hash := hashes[array_upper(hashes, 1)];

  INSERT INTO ancrage.entry_text (entry_id, company_id, salt, body)
  SELECT g."entryId", p_company, decode(g."textSalt", 'hex'), g.text
  FROM jsonb_to_recordset(p_entries) AS g ("entryId" uuid, "textSalt" text, text jsonb)
  WHERE g.text IS NOT NULL;

  UPDATE ancrage.ledger_head h
  SET seq = last_seq, hash = head.hash, recorded_at = head.recorded_at
  WHERE h.company_id = p_company;

  SELECT array_agg(DISTINCT quarter ORDER BY quarter) INTO touched
  FROM (SELECT DISTINCT item->'touched' AS quarters FROM jsonb_array_elements(p_entries) AS item) q,
    jsonb_array_elements_text(quarters) AS quarter;
  IF touched IS NOT NULL THEN
    INSERT INTO ancrage.score_request AS r (company_id, quarter, wanted_version)
    SELECT p_company, quarter, last_seq FROM unnest(touched) AS quarter
    ON CONFLICT (company_id, quarter)
      DO UPDATE SET wanted_version = excluded.wanted_version, wanted_at = clock_timestamp();
    INSERT INTO ancrage.outbox (company_id, topic, payload)
    VALUES (p_company, 'score-company',
      jsonb_build_object('companyId', p_company, 'requestId', p_request))
    RETURNING id INTO outbox_id;
  END IF;
  RETURN NEXT;
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
  PERFORM ancrage.write_account_audit(person, TG_ARGV[0], NULL);
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.audit_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION ancrage.audit_session()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  INSERT INTO ancrage.audit_event (organisation_id, actor, action, subject_id, address)
  SELECT m.organisation_id, m.actor, 'session.opened', m.user_id, NEW.address
  FROM ancrage.membership m
  WHERE m.user_id = NEW.user_id AND m.organisation_id = NEW.organisation_id;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.begin_attempt(p_kind text, p_subject_hash bytea, p_address text, p_window interval, p_by_subject integer, p_by_address integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  -- Always the subject before the address, so that no two attempts wait for one another.
  PERFORM pg_advisory_xact_lock(
    hashtextextended(p_kind || ' subject ' || encode(p_subject_hash, 'hex'), 0));
  PERFORM pg_advisory_xact_lock(hashtextextended(p_kind || ' address ' || p_address, 0));
  DELETE FROM ancrage.sign_in_attempt WHERE id IN (
    SELECT id FROM ancrage.sign_in_attempt
    WHERE kind = p_kind AND failed_at < now() - p_window FOR UPDATE SKIP LOCKED
  );
  IF (SELECT count(*) FROM ancrage.sign_in_attempt
       WHERE kind = p_kind AND email_hash = p_subject_hash
         AND failed_at > now() - p_window) >= p_by_subject
    OR (SELECT count(*) FROM ancrage.sign_in_attempt
         WHERE kind = p_kind AND address = p_address
           AND failed_at > now() - p_window) >= p_by_address
  THEN
    RETURN false;
  END IF;
  INSERT INTO ancrage.sign_in_attempt (kind, email_hash, address)
  VALUES (p_kind, p_subject_hash, p_address);
  RETURN true;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.begin_attempt(text,bytea,text,interval,integer,integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.begin_ledger()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  INSERT INTO ancrage.ledger_head (company_id, hash)
  VALUES (NEW.organisation_id, ancrage.chain_origin(NEW.organisation_id));
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.begin_password_reset(p_email text, p_token_hash bytea, p_link text, p_minutes integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  WITH account AS (
    SELECT u.id, u.email, u.language FROM ancrage.app_user u WHERE lower(u.email) = lower(p_email)
  ), asked AS (
    INSERT INTO ancrage.password_reset (token_hash, user_id, expires_at)
    SELECT p_token_hash, a.id, now() + make_interval(mins => p_minutes) FROM account a
  )
  INSERT INTO ancrage.mail (recipient, language, template, params)
  SELECT a.email, a.language, 'resetPassword',
    jsonb_build_object('link', p_link, 'minutes', p_minutes)
  FROM account a
$function$;
GRANT EXECUTE ON FUNCTION ancrage.begin_password_reset(text,bytea,text,integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.begin_pending_sign_in(p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  DELETE FROM ancrage.pending_sign_in p WHERE p.expires_at < now();
  INSERT INTO ancrage.pending_sign_in (token_hash, user_id, organisation_id, expires_at)
  VALUES (p_token_hash, p_user, p_organisation, now() + p_lifetime)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.begin_pending_sign_in(bytea,uuid,uuid,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.begin_registration(p_token_hash bytea, p_email text, p_display_name text, p_language text, p_company_name text, p_siren text, p_naf_code text, p_naf_nomenclature text, p_lifetime interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  INSERT INTO ancrage.registration (token_hash, email, display_name, language,
    company_name, siren, naf_code, naf_nomenclature, expires_at)
  VALUES (p_token_hash, p_email, p_display_name, p_language,
    p_company_name, p_siren, p_naf_code, p_naf_nomenclature, now() + p_lifetime)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.begin_registration(bytea,text,text,text,text,text,text,text,interval) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.begin_second_factor(bytea,bytea,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.begin_sign_on(p_state_hash bytea, p_organisation uuid, p_issuer text, p_nonce text, p_verifier text, p_lifetime interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  DELETE FROM ancrage.pending_sign_on p WHERE p.expires_at < now();
  INSERT INTO ancrage.pending_sign_on
    (state_hash, organisation_id, issuer, nonce, verifier, expires_at)
  VALUES (p_state_hash, p_organisation, p_issuer, p_nonce, p_verifier, now() + p_lifetime)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.begin_sign_on(bytea,uuid,text,text,text,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.caller_setting(p_name text)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN NULLIF(current_setting(('app.'::text || p_name), true), ''::text);

CREATE OR REPLACE FUNCTION ancrage.chain_hashes(contents bytea[], head bytea)
 RETURNS bytea[]
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$
DECLARE
  content bytea;
  hashes bytea[] := '{}';
BEGIN
  FOREACH content IN ARRAY contents LOOP
    head := sha256(head || content);
    hashes := hashes || head;
  END LOOP;
  RETURN hashes;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.chain_origin(p_company uuid)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
RETURN sha256(convert_to((p_company)::text, 'UTF8'::name));
GRANT EXECUTE ON FUNCTION ancrage.chain_origin(uuid) TO ancrage_api, ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.change_own_password(p_token_hash bytea, p_password_hash text, p_link text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT ancrage.set_password(ancrage.owner_of_account(p_token_hash), p_password_hash, p_token_hash, p_link)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.change_own_password(bytea,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.close_session(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  WITH closed AS (
    DELETE FROM ancrage.session s WHERE s.token_hash = p_token_hash
    RETURNING s.user_id, s.organisation_id, s.expires_at
  )
  SELECT ancrage.write_account_audit(c.user_id, 'session.closed', c.organisation_id)
  FROM closed c WHERE c.expires_at > now()
$function$;
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
GRANT EXECUTE ON FUNCTION ancrage.close_sessions_of_member(uuid) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.companies_behind(p_limit integer)
 RETURNS TABLE(organisation_id uuid, name text, quarters bigint, since timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT o.id, o.name, count(*), min(s.wanted_at)
    FROM ancrage.score_request s JOIN ancrage.organisation o ON o.id = s.company_id
    WHERE s.scored_version < s.wanted_version
    GROUP BY o.id, o.name ORDER BY min(s.wanted_at), o.name LIMIT p_limit;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.companies_behind(integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.confirm_registration(p_token_hash bytea, p_display_name text, p_password_hash text, p_origin text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  asked ancrage.registration;
  account uuid;
  company uuid;
  company_name text;
BEGIN
  SELECT * INTO asked FROM ancrage.registration r WHERE r.token_hash = p_token_hash FOR UPDATE;
  IF asked.token_hash IS NULL THEN RETURN 'unknown'; END IF;
  IF asked.used_at IS NOT NULL THEN RETURN 'used'; END IF;
  IF asked.expires_at <= now() THEN RETURN 'expired'; END IF;
  -- Two confirmations for one number, or for one address, take turns.
  PERFORM pg_advisory_xact_lock(hashtextextended('siren ' || asked.siren, 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(asked.email), 0));
  SELECT u.id INTO account FROM ancrage.app_user u WHERE lower(u.email) = lower(asked.email);
  IF account IS NULL THEN
    IF p_password_hash IS NULL THEN RETURN 'accountNeeded'; END IF;
    account := gen_random_uuid();
    INSERT INTO ancrage.app_user (id, email, display_name, password_hash, language)
    VALUES (account, asked.email, p_display_name, p_password_hash, asked.language);
  END IF;
  UPDATE ancrage.registration r SET used_at = now() WHERE r.token_hash = p_token_hash;
  SELECT c.organisation_id, o.name INTO company, company_name
  FROM ancrage.company c JOIN ancrage.organisation o ON o.id = c.organisation_id
  WHERE c.siren = asked.siren;
  IF company IS NULL THEN
    company := gen_random_uuid();
    INSERT INTO ancrage.organisation (id, type, name)
    VALUES (company, 'company', asked.company_name);
    INSERT INTO ancrage.company (organisation_id, siren, naf_code, naf_nomenclature, fictitious)
    VALUES (company, asked.siren, asked.naf_code, asked.naf_nomenclature, false);
    INSERT INTO ancrage.membership (user_id, organisation_id, role)
    VALUES (account, company, 'companyAdministrator');
    RETURN 'opened';
  END IF;
  IF EXISTS (SELECT FROM ancrage.membership m WHERE m.user_id = account
      AND m.organisation_id = company AND m.left_at IS NULL) THEN
    RETURN 'member';
  END IF;
  INSERT INTO ancrage.company_claim (company_id, user_id) VALUES (company, account)
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
    SELECT company, u.email, u.language, 'claimReceived', jsonb_build_object(
      'company', company_name, 'claimant', c.display_name || ' (' || c.email || ')',
      'link', p_origin || CASE m.role WHEN 'platformAdministrator'
        THEN '/admin/rattachements' ELSE '/membres' END)
    FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id,
      ancrage.app_user c
    WHERE c.id = account AND m.left_at IS NULL AND (m.role = 'platformAdministrator'
      OR (m.organisation_id = company AND m.role = 'companyAdministrator'));
  END IF;
  RETURN 'claimed';
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.confirm_registration(bytea,text,text,text) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.confirm_second_factor(bytea,bigint,bytea[]) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.create_territory(p_id uuid, p_level text, p_code text, p_within text, p_name text, p_private_jobs integer, p_source text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  INSERT INTO ancrage.organisation (id, type, name) VALUES (p_id, 'territory', p_name);
  INSERT INTO ancrage.territory
    (organisation_id, level, code, within_epci, private_jobs, private_jobs_source)
  VALUES (p_id, p_level, p_code, p_within, p_private_jobs, p_source);
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.create_territory(uuid,text,text,text,text,integer,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid;
GRANT EXECUTE ON FUNCTION ancrage.current_organisation() TO ancrage_api, ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.entry_content(e ancrage.ledger_entry)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN convert_to(concat_ws(''::text, (e).company_id, (e).seq, (e).entry_id, (e).subject_type, (e).subject_id, (e).action, COALESCE(((e).replaces)::text, ''::text), to_char(((e).valid_from)::timestamp with time zone, 'YYYY-MM-DD'::text), COALESCE(to_char(((e).valid_to)::timestamp with time zone, 'YYYY-MM-DD'::text), ''::text), to_char(((e).recorded_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), (e).actor, COALESCE((e).reason, ''::text), ((e).payload)::text, COALESCE(encode((e).text_digest, 'hex'::text), ''::text)), 'UTF8'::name);
GRANT EXECUTE ON FUNCTION ancrage.entry_content(ancrage.ledger_entry) TO ancrage_api, ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.entry_hash(e ancrage.ledger_entry)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN sha256(((e).prev_hash || ancrage.entry_content(e)));
GRANT EXECUTE ON FUNCTION ancrage.entry_hash(ancrage.ledger_entry) TO ancrage_api, ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.erase_establishment_name(p_establishment uuid, p_reason text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  company uuid := ancrage.current_organisation();
  about uuid[];
  erased bigint;
BEGIN
  SELECT array_agg(e.entry_id) INTO about FROM ancrage.ledger_entry e
  WHERE e.company_id = company AND e.subject_type = 'establishment'
    AND e.subject_id = p_establishment;
  IF about IS NULL THEN RETURN NULL; END IF;
  erased := ancrage.forget_texts(company, about);
  IF erased > 0 THEN
    PERFORM ancrage.write_audit(company, 'establishment.text_erased', p_establishment, NULL,
      jsonb_build_object('reason', p_reason, 'texts', erased), NULL, NULL);
  END IF;
  RETURN erased;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.erase_establishment_name(uuid,text) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.erase_own_account(bytea) TO ancrage_api;

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
  UPDATE ancrage.import_run r SET confirmed_from = NULL
  WHERE r.confirmed_by = ANY (actors) AND r.confirmed_from IS NOT NULL;
  DELETE FROM ancrage.entry_origin o WHERE o.actor = ANY (actors);
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.erase_person_for_platform(p_user uuid, p_reason text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  PERFORM pg_advisory_xact_lock(
    hashtextextended('members ' || ancrage.current_organisation()::text, 0));
  PERFORM FROM ancrage.app_user u WHERE u.id = p_user FOR UPDATE;
  IF NOT FOUND THEN RETURN 'unknown'; END IF;
  IF EXISTS (SELECT FROM ancrage.administered_alone(p_user) a WHERE a.type = 'platform') THEN
    RETURN 'lastAdministrator';
  END IF;
  UPDATE ancrage.identity_provider i SET break_glass_user = NULL, required = false
  WHERE i.break_glass_user = p_user;
  PERFORM ancrage.erase_person(p_user, p_reason);
  RETURN 'erased';
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.erase_person_for_platform(uuid,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.erase_second_factor(p_user uuid, p_link text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  DELETE FROM ancrage.recovery_code c WHERE c.user_id = p_user;
  WITH erased AS (
    DELETE FROM ancrage.second_factor f WHERE f.user_id = p_user RETURNING f.confirmed_at
  ), told AS (
    INSERT INTO ancrage.mail (recipient, language, template, params)
    SELECT u.email, u.language, 'secondFactorRemoved', jsonb_build_object('link', p_link)
    FROM ancrage.app_user u, erased e WHERE u.id = p_user AND e.confirmed_at IS NOT NULL
  )
  SELECT EXISTS (SELECT FROM erased)
$function$;

CREATE OR REPLACE FUNCTION ancrage.erase_texts(p_commitment uuid, p_reason text, p_files boolean)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  company uuid := ancrage.current_organisation();
  about uuid[];
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
  erased := ancrage.forget_texts(company, about);
  IF p_files THEN
    DELETE FROM ancrage.evidence_file f
    WHERE f.company_id = company AND f.sha256 IN (
      SELECT decode(e.payload->>'fileSha256', 'hex') FROM ancrage.ledger_entry e
      WHERE e.entry_id = ANY (about) AND e.subject_type = 'evidence');
    GET DIAGNOSTICS files = ROW_COUNT;
  END IF;
  IF erased + files > 0 THEN
    PERFORM ancrage.write_audit(company, 'commitment.text_erased', p_commitment, NULL,
      jsonb_build_object('reason', p_reason, 'texts', erased, 'files', files), NULL, NULL);
  END IF;
  RETURN erased + files;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.erase_texts(uuid,text,boolean) TO ancrage_api;

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
        ON r.company_id = m.organisation_id AND m.actor IN (r.actor, r.confirmed_by)
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
GRANT EXECUTE ON FUNCTION ancrage.export_own_data(bytea) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.find_api_token(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_credentials(p_email text)
 RETURNS TABLE(user_id uuid, password_hash text, organisation_id uuid, has_second_factor boolean, by_password boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT u.id, u.password_hash, m.organisation_id,
    EXISTS (SELECT FROM ancrage.second_factor f
      WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL),
    m.user_id IS NULL OR ancrage.may_enter_by_password(u.id, m.organisation_id)
  FROM ancrage.app_user u
  LEFT JOIN ancrage.membership m ON m.user_id = u.id AND m.left_at IS NULL
  WHERE lower(u.email) = lower(p_email)
  ORDER BY 5 DESC, m.last_used_at DESC NULLS LAST, m.organisation_id
  LIMIT 1
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_credentials(text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_identity_provider(p_organisation uuid)
 RETURNS TABLE(issuer text, client_id text, client_secret text, client_secret_key text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT i.issuer, i.client_id, i.client_secret, i.client_secret_key
  FROM ancrage.identity_provider i WHERE i.organisation_id = p_organisation
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_identity_provider(uuid) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_invitation(p_token_hash bytea)
 RETURNS TABLE(organisation_name text, organisation_type text, role text, email text, state text, expires_at timestamp with time zone, has_account boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT o.name, o.type, i.role, i.email,
    CASE WHEN i.state = 'open' AND i.expires_at <= now() THEN 'expired' ELSE i.state END,
    i.expires_at,
    EXISTS (SELECT FROM ancrage.app_user u WHERE lower(u.email) = lower(i.email))
  FROM ancrage.invitation i JOIN ancrage.organisation o ON o.id = i.organisation_id
  WHERE i.token_hash = p_token_hash
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_invitation(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_member_by_address(p_organisation uuid, p_email text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT u.id FROM ancrage.app_user u
  JOIN ancrage.membership m ON m.user_id = u.id AND m.left_at IS NULL
  WHERE m.organisation_id = p_organisation AND lower(u.email) = lower(p_email)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_member_by_address(uuid,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_own_api_token(p_token_hash bytea, p_demanded_of text)
 RETURNS TABLE(user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text, language text, organisation_name text, organisation_type text, expires_at timestamp with time zone, scopes text[], owes_factor boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  RETURN QUERY
  SELECT f.*, ancrage.owes_second_factor(f.user_id, f.organisation_id, f.organisation_type,
      p_demanded_of)
    AND ancrage.may_enter_by_password(f.user_id, f.organisation_id)
  FROM ancrage.find_api_token(p_token_hash) f;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_own_api_token(bytea,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_own_session(p_token_hash bytea, p_idle interval, p_demanded_of text)
 RETURNS TABLE(user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text, language text, organisation_name text, organisation_type text, expires_at timestamp with time zone, owes_factor boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  RETURN QUERY
  SELECT f.*, ancrage.owes_second_factor(f.user_id, f.organisation_id, f.organisation_type,
      p_demanded_of)
    AND NOT EXISTS (SELECT FROM ancrage.session s
      WHERE s.token_hash = p_token_hash AND s.by_provider)
  FROM ancrage.find_session(p_token_hash, p_idle) f;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_own_session(bytea,interval,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_password_reset(p_token_hash bytea)
 RETURNS TABLE(state text, email text, display_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT CASE WHEN r.used_at IS NOT NULL THEN 'used' WHEN r.expires_at <= now() THEN 'expired'
    ELSE 'open' END, u.email, u.display_name
  FROM ancrage.password_reset r JOIN ancrage.app_user u ON u.id = r.user_id
  WHERE r.token_hash = p_token_hash
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_password_reset(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_pending_sign_in(p_token_hash bytea)
 RETURNS TABLE(user_id uuid, secret bytea, key_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT p.user_id, f.secret, f.key_id
  FROM ancrage.pending_sign_in p JOIN ancrage.second_factor f ON f.user_id = p.user_id
  WHERE p.token_hash = p_token_hash AND p.expires_at > now() AND f.confirmed_at IS NOT NULL
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_pending_sign_in(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_people(p_text text, p_limit integer)
 RETURNS TABLE(user_id uuid, display_name text, email text, created_at timestamp with time zone, memberships jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
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
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_people(text,integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_registration(p_token_hash bytea)
 RETURNS TABLE(state text, email text, display_name text, company_name text, has_account boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT CASE WHEN r.used_at IS NOT NULL THEN 'used' WHEN r.expires_at <= now() THEN 'expired'
      ELSE 'open' END,
    r.email, r.display_name, r.company_name,
    EXISTS (SELECT FROM ancrage.app_user u WHERE lower(u.email) = lower(r.email))
  FROM ancrage.registration r WHERE r.token_hash = p_token_hash
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_registration(bytea) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.find_session(bytea,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.finish_password_reset(p_token_hash bytea, p_password_hash text, p_link text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  reset ancrage.password_reset;
BEGIN
  SELECT * INTO reset FROM ancrage.password_reset r WHERE r.token_hash = p_token_hash FOR UPDATE;
  IF reset.user_id IS NULL THEN RETURN 'unknown'; END IF;
  IF reset.used_at IS NOT NULL THEN RETURN 'used'; END IF;
  IF reset.expires_at <= now() THEN RETURN 'expired'; END IF;
  PERFORM ancrage.set_password(reset.user_id, p_password_hash, NULL, p_link);
  RETURN 'done';
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.finish_password_reset(bytea,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.finish_sign_in(p_pending_hash bytea, p_step bigint, p_drift integer, p_code_hash bytea, p_session_hash bytea, p_lifetime interval, p_address text, p_agent text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  pending ancrage.pending_sign_in;
  outcome text;
BEGIN
  SELECT * INTO pending FROM ancrage.pending_sign_in p
  WHERE p.token_hash = p_pending_hash AND p.expires_at > now() FOR UPDATE;
  IF pending.user_id IS NULL THEN RETURN 'wrong'; END IF;
  outcome := ancrage.take_factor(pending.user_id, p_step, p_drift, p_code_hash);
  IF outcome <> 'taken' THEN RETURN outcome; END IF;
  DELETE FROM ancrage.pending_sign_in p WHERE p.token_hash = p_pending_hash;
  PERFORM ancrage.open_session(p_session_hash, pending.user_id, pending.organisation_id,
    p_lifetime, p_address, p_agent);
  RETURN 'taken';
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.finish_sign_in(bytea,bigint,integer,bytea,bytea,interval,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.forget_texts(p_company uuid, p_entries uuid[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  words text[];
  erased bigint;
BEGIN
  WITH gone AS (
    DELETE FROM ancrage.entry_text t
    WHERE t.company_id = p_company AND t.entry_id = ANY (p_entries) RETURNING t.body
  )
  SELECT count(*), (SELECT array_agg(DISTINCT w.value)
      FROM gone g, jsonb_each_text(g.body) w WHERE w.value <> '')
  INTO erased, words FROM gone;
  IF erased > 0 THEN
    DELETE FROM ancrage.import_row r USING ancrage.import_run i
    WHERE i.id = r.import_id AND r.company_id = p_company AND i.state <> 'reading'
      AND (r.parsed->>'title' = ANY (words) OR r.parsed->>'beneficiary' = ANY (words)
        OR EXISTS (SELECT FROM jsonb_each_text(r.cells) c WHERE c.value = ANY (words)));
  END IF;
  RETURN erased;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.forgive_attempts(p_kind text, p_subject_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ DELETE FROM ancrage.sign_in_attempt WHERE kind = p_kind AND email_hash = p_subject_hash $function$;
GRANT EXECUTE ON FUNCTION ancrage.forgive_attempts(text,bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.holder_of(p_token_hash bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT s.user_id FROM ancrage.session s
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
$function$;

CREATE OR REPLACE FUNCTION ancrage.invite_association(p_association uuid, p_invitation uuid, p_email text, p_language text, p_token_hash bytea, p_lifetime interval)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  association_name text;
BEGIN
  SELECT l.name INTO association_name FROM ancrage.list_associations() l
  WHERE l.organisation_id = p_association AND l.members = 0;
  IF association_name IS NULL THEN RETURN NULL; END IF;
  UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
  WHERE i.organisation_id = p_association AND i.state = 'open';
  INSERT INTO ancrage.invitation
    (id, organisation_id, email, role, language, token_hash, expires_at)
  VALUES (p_invitation, p_association, p_email, 'companyAdministrator', p_language, p_token_hash,
    now() + p_lifetime);
  RETURN association_name;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.invite_association(uuid,uuid,text,text,bytea,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.invite_for_platform(p_id uuid, p_organisation uuid, p_email text, p_role text, p_language text, p_token_hash bytea, p_lifetime interval)
 RETURNS TABLE(outcome text, organisation_name text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  SELECT o.name INTO organisation_name FROM ancrage.organisation o WHERE o.id = p_organisation;
  IF organisation_name IS NULL THEN outcome := 'unknown'; RETURN NEXT; RETURN; END IF;
  IF ancrage.is_administered(p_organisation) AND EXISTS (
      SELECT FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
      WHERE m.organisation_id = p_organisation AND lower(u.email) = lower(p_email)
        AND m.left_at IS NULL) THEN
    outcome := 'member';
    RETURN NEXT;
    RETURN;
  END IF;
  INSERT INTO ancrage.invitation
    (id, organisation_id, email, role, language, token_hash, expires_at)
  VALUES (p_id, p_organisation, p_email, p_role, p_language, p_token_hash, now() + p_lifetime);
  outcome := 'invited';
  RETURN NEXT;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.invite_for_platform(uuid,uuid,text,text,text,bytea,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.is_actor(p_actor uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ SELECT EXISTS (SELECT FROM ancrage.membership m WHERE m.actor = p_actor) $function$;
GRANT EXECUTE ON FUNCTION ancrage.is_actor(uuid) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.is_administered(p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT EXISTS (SELECT FROM ancrage.membership m WHERE m.organisation_id = p_organisation
    AND m.left_at IS NULL AND ancrage.may_invite(m.role))
$function$;

CREATE OR REPLACE FUNCTION ancrage.keep_origin()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  INSERT INTO ancrage.entry_origin (company_id, first_seq, last_seq, actor, address, recorded_at)
  SELECT NEW.company_id, OLD.seq + 1, NEW.seq, m.actor, ancrage.caller_setting('address'),
    NEW.recorded_at
  FROM ancrage.membership m WHERE m.actor = ancrage.caller_setting('actor')::uuid FOR KEY SHARE;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.limit_of(p_token_hash bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT s.organisation_id FROM ancrage.session s
  WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.by_provider
$function$;

CREATE OR REPLACE FUNCTION ancrage.list_associations()
 RETURNS TABLE(organisation_id uuid, name text, rna text, opened_at timestamp with time zone, members bigint, invited boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_opener();
  RETURN QUERY
    SELECT o.id, o.name, a.rna, o.created_at,
      (SELECT count(*) FROM ancrage.membership m
        WHERE m.organisation_id = o.id AND m.left_at IS NULL),
      EXISTS (SELECT FROM ancrage.invitation i
        WHERE i.organisation_id = o.id AND i.state = 'open' AND i.expires_at > now())
    FROM ancrage.association a JOIN ancrage.organisation o ON o.id = a.organisation_id
    WHERE a.opened_by = ancrage.current_organisation() OR EXISTS (
      SELECT FROM ancrage.organisation p
      WHERE p.id = ancrage.current_organisation() AND p.type = 'platform')
    ORDER BY lower(o.name), o.id;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.list_associations() TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.list_claims()
 RETURNS TABLE(id uuid, company_name text, siren text, display_name text, email text, created_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT k.id, o.name, c.siren, u.display_name, u.email, k.created_at
  FROM ancrage.company_claim k
  JOIN ancrage.organisation o ON o.id = k.company_id
  JOIN ancrage.company c ON c.organisation_id = k.company_id
  JOIN ancrage.app_user u ON u.id = k.user_id
  WHERE k.state = 'open' AND (k.company_id = ancrage.current_organisation()
    OR EXISTS (SELECT FROM ancrage.organisation p
      WHERE p.id = ancrage.current_organisation() AND p.type = 'platform'))
  ORDER BY k.created_at, k.id
$function$;
GRANT EXECUTE ON FUNCTION ancrage.list_claims() TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.list_mails(p_limit integer)
 RETURNS TABLE(id uuid, recipient text, language text, template text, params jsonb, state text, attempts integer, created_at timestamp with time zone, settled_at timestamp with time zone, last_error text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT m.id, m.recipient, m.language, m.template,
      -- A mail on its way to a real server is nobody's business but its recipient's.
      CASE WHEN m.state = 'kept' THEN m.params END,
      m.state, m.attempts, m.created_at, m.settled_at, m.last_error
    FROM ancrage.mail m ORDER BY m.created_at DESC LIMIT p_limit;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.list_mails(integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.list_organisations(p_type text, p_text text, p_limit integer)
 RETURNS TABLE(organisation_id uuid, name text, type text, created_at timestamp with time zone, number text, members bigint, private_jobs integer, private_jobs_source text, level text, total bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT o.id, o.name, o.type, o.created_at, coalesce(c.siren, t.code),
      (SELECT count(*) FROM ancrage.membership m WHERE m.organisation_id = o.id),
      t.private_jobs, t.private_jobs_source, t.level, count(*) OVER ()
    FROM ancrage.organisation o
    LEFT JOIN ancrage.company c ON c.organisation_id = o.id
    LEFT JOIN ancrage.territory t ON t.organisation_id = o.id
    WHERE (p_type IS NULL OR o.type = p_type)
      AND (p_text IS NULL OR position(lower(p_text) IN lower(o.name)) > 0
        OR starts_with(coalesce(c.siren, t.code), replace(p_text, ' ', '')))
    ORDER BY lower(o.name), o.id
    LIMIT p_limit;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.list_organisations(text,text,integer) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.list_own_organisations(bytea) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.list_own_sessions(bytea) TO ancrage_api;

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
GRANT EXECUTE ON FUNCTION ancrage.may_enter_by_password(uuid,uuid) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.may_invite(p_role text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT p_role IN ('companyAdministrator', 'territoryAgent', 'platformAdministrator') $function$;

CREATE OR REPLACE FUNCTION ancrage.method_in_force(p_quarter text)
 RETURNS text
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT method_adoption.method_hash
    FROM ancrage.method_adoption
   WHERE (method_adoption.from_quarter <= method_in_force.p_quarter)
   ORDER BY method_adoption.from_quarter DESC
  LIMIT 1;
END;
GRANT EXECUTE ON FUNCTION ancrage.method_in_force(text) TO ancrage_api, ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.name_organisations(p_ids uuid[])
 RETURNS TABLE(organisation_id uuid, name text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY SELECT o.id, o.name FROM ancrage.organisation o WHERE o.id = ANY (p_ids);
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.name_organisations(uuid[]) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.note_refused_sign_in(p_email text, p_user uuid, p_step text, p_address text, p_request text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  person uuid := coalesce(p_user,
    (SELECT u.id FROM ancrage.app_user u WHERE lower(u.email) = lower(p_email)));
BEGIN
  INSERT INTO ancrage.audit_event
    (organisation_id, action, subject_id, after, address, request_id)
  SELECT m.organisation_id, 'session.refused', person, jsonb_build_object('step', p_step),
    p_address, p_request
  FROM ancrage.membership m WHERE m.user_id = person AND m.left_at IS NULL;
  IF person IS NULL THEN
    INSERT INTO ancrage.audit_event
      (organisation_id, action, subject_id, after, address, request_id)
    SELECT o.id, 'session.refused',
      left(encode(sha256(convert_to(lower(btrim(p_email)), 'UTF8')), 'hex'), 32)::uuid,
      jsonb_build_object('step', 'unknown'), p_address, p_request
    FROM ancrage.organisation o
    WHERE o.type = 'platform' AND (SELECT count(*) FROM ancrage.audit_event e
      WHERE e.organisation_id = o.id AND e.action = 'session.refused'
        AND e.recorded_at > now() - interval '1 hour') < 200;
  END IF;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.note_refused_sign_in(text,uuid,text,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.note_retried_jobs(p_queue text, p_job text, p_retried integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  PERFORM ancrage.write_audit(ancrage.current_organisation(), 'pipeline.retried',
    ancrage.current_organisation(), NULL,
    jsonb_build_object('queue', p_queue, 'job', p_job, 'retried', p_retried), NULL, NULL);
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.note_retried_jobs(text,text,integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.open_association(p_id uuid, p_name text, p_rna text, p_invitation uuid, p_email text, p_language text, p_token_hash bytea, p_lifetime interval)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_opener();
  PERFORM pg_advisory_xact_lock(hashtextextended('association ' || coalesce(p_rna, ''), 0));
  IF EXISTS (SELECT FROM ancrage.association a WHERE a.rna = p_rna) THEN RETURN false; END IF;
  INSERT INTO ancrage.organisation (id, type, name) VALUES (p_id, 'association', p_name);
  INSERT INTO ancrage.association (organisation_id, rna, opened_by)
  VALUES (p_id, p_rna, ancrage.current_organisation());
  INSERT INTO ancrage.invitation
    (id, organisation_id, email, role, language, token_hash, expires_at)
  VALUES (p_invitation, p_id, p_email, 'companyAdministrator', p_language, p_token_hash,
    now() + p_lifetime);
  RETURN true;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.open_association(uuid,text,text,uuid,text,text,bytea,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.open_session(p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval, p_address text, p_agent text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  DELETE FROM ancrage.session s WHERE s.user_id = p_user AND s.expires_at < now();
  UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation;
  INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at, address, agent)
  SELECT p_token_hash, m.user_id, m.organisation_id, now() + p_lifetime, p_address,
    left(p_agent, 300)
  FROM ancrage.membership m
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation AND m.left_at IS NULL
$function$;
GRANT EXECUTE ON FUNCTION ancrage.open_session(bytea,uuid,uuid,interval,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.open_session_by_provider(p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval, p_address text, p_agent text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT ancrage.open_session(p_token_hash, p_user, p_organisation, p_lifetime, p_address, p_agent);
  UPDATE ancrage.session s SET by_provider = true WHERE s.token_hash = p_token_hash;
$function$;
GRANT EXECUTE ON FUNCTION ancrage.open_session_by_provider(bytea,uuid,uuid,interval,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.owes_second_factor(p_user uuid, p_organisation uuid, p_type text, p_demanded_of text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  RETURN (p_demanded_of = 'everybody'
      OR (p_demanded_of = 'operators' AND p_type = 'platform')
      OR EXISTS (SELECT FROM ancrage.organisation_setting g
        WHERE g.organisation_id = p_organisation AND g.second_factor_required))
    AND NOT EXISTS (SELECT FROM ancrage.second_factor f
      WHERE f.user_id = p_user AND f.confirmed_at IS NOT NULL);
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.own_draft_keys(p_token_hash bytea)
 RETURNS TABLE(draft_key bytea, former_key bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT sha256(u.draft_key || uuid_send(s.organisation_id)),
    CASE WHEN NOT ancrage.reaches_beyond(p_token_hash) THEN u.draft_key END
  FROM ancrage.session s JOIN ancrage.app_user u ON u.id = s.user_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
$function$;
GRANT EXECUTE ON FUNCTION ancrage.own_draft_keys(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.own_second_factor(p_token_hash bytea)
 RETURNS TABLE(user_id uuid, secret bytea, key_id text, confirmed boolean, codes_left bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT f.user_id, f.secret, f.key_id, f.confirmed_at IS NOT NULL,
    (SELECT count(*) FROM ancrage.recovery_code c
      WHERE c.user_id = f.user_id AND c.used_at IS NULL)
  FROM ancrage.second_factor f WHERE f.user_id = ancrage.holder_of(p_token_hash)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.own_second_factor(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.owner_of_account(p_token_hash bytea)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  IF ancrage.reaches_beyond(p_token_hash) THEN
    RAISE EXCEPTION 'a provider of one organisation opened this session'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN ancrage.holder_of(p_token_hash);
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.pipeline_backlog()
 RETURNS TABLE(companies bigint, quarters bigint, behind_since timestamp with time zone, outbox_rows bigint, outbox_since timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT r.companies, r.quarters, r.since, o.rows, o.since
    FROM (SELECT count(DISTINCT s.company_id) AS companies, count(*) AS quarters,
        min(s.wanted_at) AS since
      FROM ancrage.score_request s WHERE s.scored_version < s.wanted_version) r,
      (SELECT count(*) AS rows, min(w.created_at) AS since
      FROM ancrage.outbox w WHERE w.dispatched_at IS NULL) o;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.pipeline_backlog() TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.post_mail(p_organisation uuid, p_recipient text, p_language text, p_template text, p_params jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
  VALUES (p_organisation, p_recipient, p_language, p_template, p_params)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.post_mail(uuid,text,text,text,jsonb) TO ancrage_api;

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
      UPDATE ancrage.import_run i SET confirmed_from = NULL
      WHERE i.created_at < term_ago AND i.confirmed_from IS NOT NULL;
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
GRANT EXECUTE ON FUNCTION ancrage.purge_expired(text) TO ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.reaches_beyond(p_token_hash bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT EXISTS (SELECT FROM ancrage.session s
    JOIN ancrage.membership m ON m.user_id = s.user_id AND m.organisation_id <> s.organisation_id
    WHERE s.token_hash = p_token_hash AND s.by_provider AND m.left_at IS NULL)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.reaches_beyond(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION ancrage.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.refuse_invitation(p_token_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  found_state text;
BEGIN
  SELECT CASE WHEN i.state = 'open' AND i.expires_at <= now() THEN 'expired' ELSE i.state END
  INTO found_state FROM ancrage.invitation i WHERE i.token_hash = p_token_hash FOR UPDATE;
  IF found_state = 'open' THEN
    UPDATE ancrage.invitation i SET state = 'refused', settled_at = now()
    WHERE i.token_hash = p_token_hash;
  END IF;
  RETURN coalesce(found_state, 'unknown');
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.refuse_invitation(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.refuse_official_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.series = 'official' THEN
    RAISE EXCEPTION 'an official score is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.refuse_role_of_other_type()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  organisation_type text;
  fitting text[];
BEGIN
  SELECT o.type INTO organisation_type FROM ancrage.organisation o WHERE o.id = NEW.organisation_id;
  fitting := CASE organisation_type
    WHEN 'company' THEN ARRAY['contributor', 'csrManager', 'validator', 'executive',
      'companyAdministrator', 'auditor']
    WHEN 'territory' THEN ARRAY['territoryAgent', 'auditor']
    WHEN 'association' THEN ARRAY['contributor', 'companyAdministrator']
    WHEN 'platform' THEN ARRAY['platformAdministrator']
  END;
  IF NOT NEW.role = ANY (fitting) THEN
    RAISE EXCEPTION 'a % has no %', organisation_type, NEW.role
      USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_role_of_type';
  END IF;
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.remove_own_second_factor(p_token_hash bytea, p_link text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ SELECT ancrage.erase_second_factor(ancrage.owner_of_account(p_token_hash), p_link) $function$;
GRANT EXECUTE ON FUNCTION ancrage.remove_own_second_factor(bytea,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.remove_second_factor_of_member(p_user uuid, p_link text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.membership m WHERE m.user_id = p_user
      AND m.organisation_id = ancrage.current_organisation() AND m.left_at IS NULL) THEN
    RETURN 'unknown';
  END IF;
  IF EXISTS (SELECT FROM ancrage.membership m WHERE m.user_id = p_user
      AND m.organisation_id <> ancrage.current_organisation() AND m.left_at IS NULL) THEN
    RETURN 'elsewhere';
  END IF;
  RETURN CASE WHEN ancrage.erase_second_factor(p_user, p_link) THEN 'removed' ELSE 'none' END;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.remove_second_factor_of_member(uuid,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.replace_open_invitation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  NEW.invited_by := ancrage.caller_setting('actor')::uuid;
  IF NEW.state <> 'open' THEN RETURN NEW; END IF;
  IF NEW.invited_by IS NOT NULL THEN
    -- Held until the end, so that who ends this membership waits, and finds the invitation.
    PERFORM FROM ancrage.membership m
    WHERE m.actor = NEW.invited_by AND m.left_at IS NULL AND ancrage.may_invite(m.role) FOR SHARE;
    IF NOT FOUND THEN
      NEW.state := 'revoked';
      NEW.settled_at := now();
      RETURN NEW;
    END IF;
  END IF;
  PERFORM pg_advisory_xact_lock(
    hashtextextended('invitation ' || NEW.organisation_id || ' ' || lower(NEW.email), 0));
  UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
  WHERE i.organisation_id = NEW.organisation_id AND lower(i.email) = lower(NEW.email)
    AND i.state = 'open';
  RETURN NEW;
END
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
  -- The first codes come with the factor, which the log tells.
  SELECT ancrage.write_account_audit(f.user_id, 'account.recovery_codes_renewed', NULL)
  FROM ancrage.second_factor f
  WHERE f.user_id = ancrage.owner_of_account(p_token_hash) AND f.confirmed_at < now();
$function$;
GRANT EXECUTE ON FUNCTION ancrage.replace_recovery_codes(bytea,bytea[]) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.require_opener()
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.organisation o
      WHERE o.id = ancrage.current_organisation() AND o.type IN ('platform', 'territory')) THEN
    RAISE EXCEPTION 'this is done in the name of the platform or of a territory'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.require_platform()
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.organisation o
      WHERE o.id = ancrage.current_organisation() AND o.type = 'platform') THEN
    RAISE EXCEPTION 'this is done in the name of the platform alone'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.retention_terms()
 RETURNS TABLE(what text, days integer)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  VALUES ('account', 365), ('session', 1), ('attempt', 1), ('registration', 30),
    ('passwordReset', 30), ('pendingSignIn', 1), ('invitation', 365), ('mail', 180),
    ('token', 365), ('event', 1826), ('address', 365), ('import', 90), ('idempotencyKey', 7),
    ('outbox', 7)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.retention_terms() TO ancrage_api, ancrage_worker;

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
    RETURNING s.user_id, s.organisation_id, s.expires_at
  ), told AS MATERIALIZED (
    SELECT CASE WHEN e.expires_at > now() THEN
      ancrage.write_account_audit(e.user_id, 'session.ended', e.organisation_id) END
    FROM ended e
  )
  SELECT count(*) FROM told
$function$;
GRANT EXECUTE ON FUNCTION ancrage.revoke_own_sessions(bytea,uuid) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.revoke_territory(p_organisation uuid)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  ended integer;
BEGIN
  PERFORM ancrage.require_platform();
  IF NOT EXISTS (SELECT FROM ancrage.territory t WHERE t.organisation_id = p_organisation) THEN
    RETURN NULL;
  END IF;
  UPDATE ancrage.membership m SET left_at = now()
  WHERE m.organisation_id = p_organisation AND m.left_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
  WHERE i.organisation_id = p_organisation AND i.state = 'open';
  UPDATE ancrage.api_token k SET revoked_at = now()
  WHERE k.organisation_id = p_organisation AND k.revoked_at IS NULL;
  DELETE FROM ancrage.session s WHERE s.organisation_id = p_organisation;
  RETURN ended;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.revoke_territory(uuid) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.seal_secret(p_kind text, p_id uuid, p_secret bytea, p_sealed bytea, p_key_id text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  UPDATE ancrage.second_factor f SET secret = p_sealed, key_id = p_key_id
  WHERE p_kind = 'secondFactor' AND f.user_id = p_id AND f.secret = p_secret;
  UPDATE ancrage.identity_provider i
  SET client_secret = encode(p_sealed, 'base64'), client_secret_key = p_key_id
  WHERE p_kind = 'identityProvider' AND i.organisation_id = p_id
    AND p_secret = CASE WHEN i.client_secret_key IS NULL THEN convert_to(i.client_secret, 'UTF8')
      ELSE decode(i.client_secret, 'base64') END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.seal_secret(text,uuid,bytea,bytea,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.secrets_to_seal(p_key_id text)
 RETURNS TABLE(kind text, id uuid, secret bytea, key_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT 'secondFactor', f.user_id, f.secret, f.key_id FROM ancrage.second_factor f
  WHERE f.key_id IS DISTINCT FROM p_key_id
  UNION ALL
  SELECT 'identityProvider', i.organisation_id,
    CASE WHEN i.client_secret_key IS NULL THEN convert_to(i.client_secret, 'UTF8')
      ELSE decode(i.client_secret, 'base64') END, i.client_secret_key
  FROM ancrage.identity_provider i WHERE i.client_secret_key IS DISTINCT FROM p_key_id
$function$;
GRANT EXECUTE ON FUNCTION ancrage.secrets_to_seal(text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.set_password(p_user uuid, p_password_hash text, p_keep bytea, p_link text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  UPDATE ancrage.app_user u SET password_hash = p_password_hash WHERE u.id = p_user;
  DELETE FROM ancrage.session s
  WHERE s.user_id = p_user AND (p_keep IS NULL OR s.token_hash <> p_keep);
  DELETE FROM ancrage.pending_sign_in p WHERE p.user_id = p_user;
  UPDATE ancrage.password_reset r SET used_at = now()
  WHERE r.user_id = p_user AND r.used_at IS NULL;
  INSERT INTO ancrage.mail (recipient, language, template, params)
  SELECT u.email, u.language, 'passwordChanged', jsonb_build_object('link', p_link)
  FROM ancrage.app_user u WHERE u.id = p_user;
$function$;

CREATE OR REPLACE FUNCTION ancrage.settle_claim(p_id uuid, p_role text, p_origin text)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  claim ancrage.company_claim;
BEGIN
  -- The account before the claim, as whoever accepts an invitation takes them.
  PERFORM pg_advisory_xact_lock(hashtextextended('account ' || lower(l.email), 0))
  FROM ancrage.list_claims() l WHERE l.id = p_id;
  SELECT k.* INTO claim FROM ancrage.company_claim k
  WHERE k.id = p_id AND k.id IN (SELECT l.id FROM ancrage.list_claims() l) FOR UPDATE;
  IF claim.id IS NULL OR claim.state <> 'open' THEN RETURN 'unknown'; END IF;
  UPDATE ancrage.company_claim k
  SET state = CASE WHEN p_role IS NULL THEN 'refused' ELSE 'accepted' END, settled_at = now()
  WHERE k.id = p_id;
  IF p_role IS NOT NULL THEN
    INSERT INTO ancrage.membership AS m (user_id, organisation_id, role)
    VALUES (claim.user_id, claim.company_id, p_role)
    ON CONFLICT (user_id, organisation_id)
      DO UPDATE SET role = excluded.role, left_at = NULL, joined_at = now()
      WHERE m.left_at IS NOT NULL;
    -- A member already: the claim is settled, and their role is what it was.
    IF NOT FOUND THEN RETURN 'settled'; END IF;
  END IF;
  INSERT INTO ancrage.mail (organisation_id, recipient, language, template, params)
  SELECT claim.company_id, u.email, u.language,
    CASE WHEN p_role IS NULL THEN 'claimRefused' ELSE 'claimAccepted' END,
    jsonb_build_object('company', o.name, 'link', p_origin || '/connexion')
  FROM ancrage.app_user u, ancrage.organisation o
  WHERE u.id = claim.user_id AND o.id = claim.company_id;
  RETURN 'settled';
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.settle_claim(uuid,text,text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.settle_ledger(p_company uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
BEGIN
  PERFORM FROM ancrage.ledger_head WHERE company_id = p_company FOR SHARE;
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.settle_ledger(uuid) TO ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.settle_membership()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  was boolean := TG_OP <> 'INSERT' AND OLD.left_at IS NULL;
  belongs boolean := TG_OP <> 'DELETE' AND NEW.left_at IS NULL;
BEGIN
  IF belongs AND NOT was THEN
    UPDATE ancrage.company_claim k SET state = 'accepted', settled_at = now()
    WHERE k.company_id = NEW.organisation_id AND k.user_id = NEW.user_id AND k.state = 'open';
    UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
    FROM ancrage.app_user u
    WHERE u.id = NEW.user_id AND i.organisation_id = NEW.organisation_id
      AND lower(i.email) = lower(u.email) AND i.state = 'open';
  END IF;
  IF was AND NOT belongs AND TG_OP = 'UPDATE' THEN
    UPDATE ancrage.api_token t SET revoked_at = now()
    WHERE t.user_id = OLD.user_id AND t.organisation_id = OLD.organisation_id
      AND t.revoked_at IS NULL;
  END IF;
  IF was AND ancrage.may_invite(OLD.role) AND NOT (belongs AND ancrage.may_invite(NEW.role)) THEN
    UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
    WHERE i.invited_by = OLD.actor AND i.state = 'open';
  END IF;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.switch_organisation(p_token_hash bytea, p_organisation uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  WITH switched AS (
    UPDATE ancrage.session s SET organisation_id = m.organisation_id, by_provider = false
    FROM ancrage.membership m
    WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND m.left_at IS NULL
      AND m.user_id = s.user_id AND m.organisation_id = p_organisation
      -- What a provider opened stays with the organisation that trusts it.
      AND NOT s.by_provider AND ancrage.may_enter_by_password(s.user_id, p_organisation)
    RETURNING m.user_id, m.organisation_id
  ), used AS (
    UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
    FROM switched w WHERE m.user_id = w.user_id AND m.organisation_id = w.organisation_id
    RETURNING true
  )
  SELECT EXISTS (SELECT FROM used)
$function$;
GRANT EXECUTE ON FUNCTION ancrage.switch_organisation(bytea,uuid) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.take_factor(p_user uuid, p_step bigint, p_drift integer, p_code_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  weighed text;
BEGIN
  IF p_step IS NOT NULL THEN
    weighed := ancrage.weigh_code(p_user, p_step, p_drift);
    IF weighed <> 'fits' THEN RETURN weighed; END IF;
    UPDATE ancrage.second_factor f SET last_step = p_step WHERE f.user_id = p_user;
  ELSE
    UPDATE ancrage.recovery_code c SET used_at = now()
    WHERE c.user_id = p_user AND c.code_hash = p_code_hash AND c.used_at IS NULL;
  END IF;
  RETURN CASE WHEN FOUND THEN 'taken' ELSE 'wrong' END;
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.take_own_factor(p_token_hash bytea, p_step bigint, p_drift integer, p_code_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  holder uuid := ancrage.holder_of(p_token_hash);
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.second_factor f
      WHERE f.user_id = holder AND f.confirmed_at IS NOT NULL) THEN
    RETURN 'wrong';
  END IF;
  RETURN ancrage.take_factor(holder, p_step, p_drift, p_code_hash);
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.take_own_factor(bytea,bigint,integer,bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.take_sign_on(p_state_hash bytea)
 RETURNS TABLE(organisation_id uuid, issuer text, nonce text, verifier text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  DELETE FROM ancrage.pending_sign_on p
  WHERE p.state_hash = p_state_hash AND p.expires_at > now()
  RETURNING p.organisation_id, p.issuer, p.nonce, p.verifier
$function$;
GRANT EXECUTE ON FUNCTION ancrage.take_sign_on(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.validate_deliveries(p_entries uuid[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  company uuid := ancrage.current_organisation();
  validator uuid := ancrage.caller_setting('actor')::uuid;
BEGIN
  IF validator IS NULL THEN RAISE EXCEPTION 'a validation has an actor'; END IF;
  -- In turn with what is recorded: a line that is being corrected is not validated meanwhile.
  PERFORM pg_advisory_xact_lock(hashtextextended(company::text, 0));
  IF EXISTS (SELECT FROM unnest(p_entries) asked LEFT JOIN ancrage.ledger_entry e
      ON e.entry_id = asked AND e.company_id = company AND e.subject_type = 'realisation'
        AND e.action <> 'withdraw'
      WHERE e.entry_id IS NULL) THEN
    RETURN 'unknown';
  END IF;
  IF EXISTS (SELECT FROM ancrage.ledger_entry e WHERE e.replaces = ANY (p_entries)) THEN
    RETURN 'superseded';
  END IF;
  IF EXISTS (SELECT FROM ancrage.ledger_entry e
      WHERE e.entry_id = ANY (p_entries) AND e.actor = validator)
    AND NOT EXISTS (SELECT FROM ancrage.organisation_setting g
      WHERE g.organisation_id = company AND g.own_validation_allowed) THEN
    RETURN 'own';
  END IF;
  WITH validated AS (
    INSERT INTO ancrage.validation (entry_id, company_id, actor)
    SELECT DISTINCT asked, company, validator FROM unnest(p_entries) asked
    ON CONFLICT DO NOTHING RETURNING entry_id
  )
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, after, address, request_id)
  SELECT company, validator, 'realisation.validate', e.subject_id,
    jsonb_build_object('commitmentId', e.payload->>'commitmentId', 'entryId', e.entry_id),
    ancrage.caller_setting('address'), ancrage.caller_setting('request')
  FROM validated v JOIN ancrage.ledger_entry e USING (entry_id);
  RETURN 'validated';
END
$function$;
GRANT EXECUTE ON FUNCTION ancrage.validate_deliveries(uuid[]) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.weigh_code(p_user uuid, p_step bigint, p_drift integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
DECLARE
  factor ancrage.second_factor;
BEGIN
  SELECT * INTO factor FROM ancrage.second_factor f WHERE f.user_id = p_user FOR UPDATE;
  IF factor.user_id IS NULL OR p_step IS NULL OR p_step <= factor.last_step THEN
    RETURN 'wrong';
  END IF;
  IF p_drift = factor.drift OR (p_drift = factor.missed_drift
      AND p_step BETWEEN factor.missed_step + 1 AND factor.missed_step + 4) THEN
    UPDATE ancrage.second_factor f SET drift = p_drift, missed_step = NULL, missed_drift = NULL
    WHERE f.user_id = p_user;
    RETURN 'fits';
  END IF;
  UPDATE ancrage.second_factor f SET missed_step = p_step, missed_drift = p_drift
  WHERE f.user_id = p_user;
  RETURN 'expired';
END
$function$;

CREATE OR REPLACE FUNCTION ancrage.weigh_own_code(p_token_hash bytea, p_step bigint, p_drift integer)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ SELECT ancrage.weigh_code(ancrage.holder_of(p_token_hash), p_step, p_drift) $function$;
GRANT EXECUTE ON FUNCTION ancrage.weigh_own_code(bytea,bigint,integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.write_account_audit(p_user uuid, p_action text, p_organisation uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, address, request_id, reason)
  SELECT m.organisation_id, coalesce(stranger.actor, m.actor), p_action, m.user_id,
    ancrage.caller_setting('address'), ancrage.caller_setting('request'),
    ancrage.caller_setting('reason')
  FROM ancrage.membership m
  -- Who acts about themselves is in each log the actor that they are there.
  LEFT JOIN LATERAL (SELECT ancrage.caller_setting('actor')::uuid AS actor) stranger
    ON NOT EXISTS (SELECT FROM ancrage.membership own
      WHERE own.user_id = p_user AND own.actor = stranger.actor)
  WHERE m.user_id = p_user AND m.left_at IS NULL
    AND m.organisation_id = coalesce(p_organisation, m.organisation_id)
$function$;

CREATE OR REPLACE FUNCTION ancrage.write_audit(p_organisation uuid, p_action text, p_subject uuid, p_before jsonb, p_after jsonb, p_actor uuid, p_address text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  INSERT INTO ancrage.audit_event
    (organisation_id, actor, action, subject_id, before, after, address, request_id, reason)
  SELECT o, coalesce(p_actor, ancrage.caller_setting('actor')::uuid), p_action, p_subject,
    p_before, p_after, coalesce(p_address, ancrage.caller_setting('address')),
    ancrage.caller_setting('request'), ancrage.caller_setting('reason')
  -- What the platform does to another's organisation is in both logs.
  FROM (SELECT p_organisation AS o UNION SELECT ancrage.current_organisation()) s
  WHERE o IS NOT NULL
$function$;

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

CREATE TABLE ancrage.app_user (
  id uuid NOT NULL,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text NOT NULL,
  language text NOT NULL DEFAULT 'fr'::text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT app_user_pkey PRIMARY KEY (id),
  CONSTRAINT app_user_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])))
);
CREATE UNIQUE INDEX app_user_email ON ancrage.app_user USING btree (lower(email));
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
GRANT INSERT, SELECT ON ancrage.idempotency_key TO ancrage_api;
GRANT UPDATE (response) ON ancrage.idempotency_key TO ancrage_api;

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
  CONSTRAINT import_row_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'rejected'::text, 'duplicate'::text, 'recorded'::text])))
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
  CONSTRAINT import_run_pkey PRIMARY KEY (id),
  CONSTRAINT import_run_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
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
GRANT INSERT, SELECT ON ancrage.import_run TO ancrage_api;
GRANT UPDATE (state) ON ancrage.import_run TO ancrage_api;
GRANT SELECT, UPDATE ON ancrage.import_run TO ancrage_worker;

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
  CONSTRAINT ledger_entry_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
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

CREATE TABLE ancrage.membership (
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  actor uuid NOT NULL DEFAULT gen_random_uuid(),
  CONSTRAINT membership_pkey PRIMARY KEY (user_id, organisation_id),
  CONSTRAINT membership_actor_key UNIQUE (actor),
  CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE,
  CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['csrManager'::text, 'executive'::text, 'territoryAgent'::text])))
);
CREATE INDEX membership_organisation ON ancrage.membership USING btree (organisation_id);
ALTER TABLE ancrage.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.membership FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.membership FOR SELECT TO ancrage_api
  USING ((organisation_id = ancrage.current_organisation()));
CREATE POLICY owner ON ancrage.membership TO ancrage_owner
  USING (true)
  WITH CHECK (true);
GRANT SELECT ON ancrage.membership TO ancrage_api;

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

CREATE TABLE ancrage.organisation (
  id uuid NOT NULL,
  type text NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT organisation_pkey PRIMARY KEY (id),
  CONSTRAINT organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT organisation_type_check CHECK ((type = ANY (ARRAY['company'::text, 'territory'::text])))
);
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

CREATE TABLE ancrage.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  company_id uuid NOT NULL,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  dispatched_at timestamp with time zone,
  CONSTRAINT outbox_pkey PRIMARY KEY (id),
  CONSTRAINT outbox_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id)
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
  CONSTRAINT score_record_pkey PRIMARY KEY (company_id, unit, quarter, series),
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
  CONSTRAINT score_request_pkey PRIMARY KEY (company_id, quarter),
  CONSTRAINT score_request_company_id_fkey FOREIGN KEY (company_id) REFERENCES ancrage.company(organisation_id),
  CONSTRAINT score_request_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text))
);
CREATE INDEX score_request_stale ON ancrage.score_request USING btree (wanted_at) WHERE (scored_version < wanted_version);
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

CREATE TABLE ancrage.session (
  token_hash bytea NOT NULL,
  user_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT session_pkey PRIMARY KEY (token_hash),
  CONSTRAINT session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT session_user_id_fkey FOREIGN KEY (user_id) REFERENCES ancrage.app_user(id) ON DELETE CASCADE
);
CREATE INDEX session_by_user ON ancrage.session USING btree (user_id);
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
  CONSTRAINT territory_pkey PRIMARY KEY (organisation_id),
  CONSTRAINT territory_level_code_key UNIQUE (level, code),
  CONSTRAINT territory_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES ancrage.organisation(id),
  CONSTRAINT territory_level_check CHECK ((level = ANY (ARRAY['epci'::text, 'departement'::text, 'region'::text]))),
  CONSTRAINT territory_private_jobs_check CHECK ((private_jobs > 0))
);
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
$function$;

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

CREATE OR REPLACE FUNCTION ancrage.begin_sign_in(p_email_hash bytea, p_address text, p_window interval, p_by_email integer, p_by_address integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
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
$function$;
GRANT EXECUTE ON FUNCTION ancrage.begin_sign_in(bytea,text,interval,integer,integer) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.chain_origin(p_company uuid)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
RETURN sha256(convert_to((p_company)::text, 'UTF8'::name));
GRANT EXECUTE ON FUNCTION ancrage.chain_origin(uuid) TO ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.close_session(p_token_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ DELETE FROM ancrage.session WHERE token_hash = p_token_hash $function$;
GRANT EXECUTE ON FUNCTION ancrage.close_session(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid;
GRANT EXECUTE ON FUNCTION ancrage.current_organisation() TO ancrage_api, ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.entry_hash(e ancrage.ledger_entry)
 RETURNS bytea
 LANGUAGE sql
 STABLE
RETURN sha256(((e).prev_hash || convert_to(concat_ws(''::text, (e).company_id, (e).seq, (e).entry_id, (e).subject_type, (e).subject_id, (e).action, COALESCE(((e).replaces)::text, ''::text), to_char(((e).valid_from)::timestamp with time zone, 'YYYY-MM-DD'::text), COALESCE(to_char(((e).valid_to)::timestamp with time zone, 'YYYY-MM-DD'::text), ''::text), to_char(((e).recorded_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), (e).actor, COALESCE((e).reason, ''::text), ((e).payload)::text, COALESCE(encode((e).text_digest, 'hex'::text), ''::text)), 'UTF8'::name)));
GRANT EXECUTE ON FUNCTION ancrage.entry_hash(ancrage.ledger_entry) TO ancrage_worker;

CREATE OR REPLACE FUNCTION ancrage.find_credentials(p_email text)
 RETURNS TABLE(user_id uuid, password_hash text, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  SELECT u.id, u.password_hash, m.organisation_id
  FROM ancrage.app_user u JOIN ancrage.membership m ON m.user_id = u.id
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.organisation_id
  LIMIT 1
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_credentials(text) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.find_session(p_token_hash bytea, p_idle interval)
 RETURNS TABLE(user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text, language text, organisation_name text, organisation_type text, expires_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
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
$function$;
GRANT EXECUTE ON FUNCTION ancrage.find_session(bytea,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.forgive_failed_sign_ins(p_email_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$ DELETE FROM ancrage.sign_in_attempt WHERE email_hash = p_email_hash $function$;
GRANT EXECUTE ON FUNCTION ancrage.forgive_failed_sign_ins(bytea) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.open_session(p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'ancrage'
AS $function$
  INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at)
  SELECT p_token_hash, m.user_id, m.organisation_id, now() + p_lifetime
  FROM ancrage.membership m
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation
$function$;
GRANT EXECUTE ON FUNCTION ancrage.open_session(bytea,uuid,uuid,interval) TO ancrage_api;

CREATE OR REPLACE FUNCTION ancrage.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation';
END
$function$;

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

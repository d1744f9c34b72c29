-- A spreadsheet on its way into the ledger: read and checked row by row, then recorded once.
CREATE TABLE ancrage.import_run (
  id uuid PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES ancrage.company,
  actor uuid NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  file_sha256 bytea NOT NULL,
  language text NOT NULL CHECK (language IN ('fr', 'en')),
  state text NOT NULL DEFAULT 'reading'
    CHECK (state IN ('reading', 'ready', 'recording', 'done', 'failed')),
  -- Why reading failed, as a problem of the registry.
  problem jsonb,
  columns jsonb,
  total integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX import_run_company ON ancrage.import_run (company_id, created_at DESC);

CREATE TABLE ancrage.import_file (
  import_id uuid PRIMARY KEY REFERENCES ancrage.import_run ON DELETE CASCADE,
  company_id uuid NOT NULL REFERENCES ancrage.company,
  bytes bytea NOT NULL
);

CREATE TABLE ancrage.import_row (
  import_id uuid NOT NULL REFERENCES ancrage.import_run ON DELETE CASCADE,
  company_id uuid NOT NULL REFERENCES ancrage.company,
  row_number integer NOT NULL,
  cells jsonb NOT NULL,
  parsed jsonb,
  problems jsonb NOT NULL DEFAULT '[]',
  state text NOT NULL CHECK (state IN ('valid', 'rejected', 'duplicate', 'recorded')),
  PRIMARY KEY (import_id, row_number)
);
CREATE INDEX import_row_state ON ancrage.import_row (import_id, state, row_number);

DO $$
DECLARE
  tenant_table text;
BEGIN
  FOREACH tenant_table IN ARRAY ARRAY['import_run', 'import_file', 'import_row'] LOOP
    EXECUTE format('ALTER TABLE ancrage.%I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE ancrage.%I FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('CREATE POLICY own ON ancrage.%I TO ancrage_api
      USING (company_id = ancrage.current_organisation())
      WITH CHECK (company_id = ancrage.current_organisation())', tenant_table);
    EXECUTE format('CREATE POLICY every_company ON ancrage.%I TO ancrage_worker
      USING (true) WITH CHECK (true)', tenant_table);
  END LOOP;
END
$$;
GRANT SELECT, INSERT ON ancrage.import_run, ancrage.import_file TO ancrage_api;
GRANT UPDATE (state) ON ancrage.import_run TO ancrage_api;
GRANT SELECT ON ancrage.import_row TO ancrage_api;
GRANT INSERT ON ancrage.outbox TO ancrage_api;
GRANT SELECT, UPDATE ON ancrage.import_run TO ancrage_worker;
GRANT SELECT, DELETE ON ancrage.import_file TO ancrage_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON ancrage.import_row TO ancrage_worker;

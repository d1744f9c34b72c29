-- A whole recomputation: the quarters of every company under one method, chunk by chunk. A chunk is
-- held by the row lock of who works on it, which a killed process gives back.
CREATE TABLE ancrage.recomputation (
  id uuid PRIMARY KEY,
  method_hash text NOT NULL REFERENCES ancrage.method (hash),
  first_quarter text NOT NULL CHECK (first_quarter ~ '^\d{4}-Q[1-4]$'),
  last_quarter text NOT NULL CHECK (last_quarter ~ '^\d{4}-Q[1-4]$'),
  asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  planned_at timestamptz,
  finished_at timestamptz,
  CHECK (first_quarter <= last_quarter)
);
CREATE TABLE ancrage.recomputation_chunk (
  recomputation_id uuid NOT NULL REFERENCES ancrage.recomputation,
  position integer NOT NULL,
  first_company uuid NOT NULL,
  last_company uuid NOT NULL,
  companies integer NOT NULL,
  done_at timestamptz,
  PRIMARY KEY (recomputation_id, position)
);
CREATE INDEX recomputation_chunk_waiting ON ancrage.recomputation_chunk (recomputation_id, position)
  WHERE done_at IS NULL;

GRANT SELECT, INSERT, UPDATE (planned_at, finished_at) ON ancrage.recomputation TO ancrage_worker;
GRANT SELECT, INSERT, UPDATE (done_at) ON ancrage.recomputation_chunk TO ancrage_worker;
-- How far it is, and no company's identifier.
GRANT SELECT ON ancrage.recomputation TO ancrage_api;
GRANT INSERT (id, method_hash, first_quarter, last_quarter) ON ancrage.recomputation TO ancrage_api;
GRANT SELECT (recomputation_id, position, companies, done_at) ON ancrage.recomputation_chunk
  TO ancrage_api;

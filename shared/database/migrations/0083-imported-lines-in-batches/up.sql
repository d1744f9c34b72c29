-- The lines of a spreadsheet that will be declared wait in batches, each recorded by one
-- transaction: a row apiece cost more than the ledger itself. A batch that is recorded gives its
-- lines up: what they said stands in the ledger, where it can be corrected and erased. Rows that
-- come back to their author stay as they were.
CREATE TABLE ancrage.import_batch (
  import_id uuid NOT NULL REFERENCES ancrage.import_run ON DELETE CASCADE,
  company_id uuid NOT NULL REFERENCES ancrage.company,
  -- Number of the first row in the sheet: batches are recorded in this order.
  first_row integer NOT NULL,
  line_count integer NOT NULL CHECK (line_count > 0),
  -- Null once recorded.
  lines jsonb CHECK (jsonb_typeof(lines) = 'array' AND jsonb_array_length(lines) = line_count),
  PRIMARY KEY (import_id, first_row)
);
-- Read once and gone: packing them costs more than it saves.
ALTER TABLE ancrage.import_batch ALTER COLUMN lines SET STORAGE EXTERNAL;

ALTER TABLE ancrage.import_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.import_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.import_batch TO ancrage_api
  USING (company_id = ancrage.current_organisation())
  WITH CHECK (company_id = ancrage.current_organisation());
CREATE POLICY every_company ON ancrage.import_batch TO ancrage_worker
  USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.import_batch TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.import_batch TO ancrage_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON ancrage.import_batch TO ancrage_worker;

INSERT INTO ancrage.import_batch (import_id, company_id, first_row, line_count, lines)
SELECT import_id, company_id, min(row_number), count(*),
  CASE WHEN state = 'valid' THEN
    jsonb_agg(jsonb_build_object('row', row_number, 'line', parsed) ORDER BY row_number) END
FROM ancrage.import_row WHERE state IN ('valid', 'recorded')
GROUP BY import_id, company_id, state, row_number / 1000;
DELETE FROM ancrage.import_row WHERE state IN ('valid', 'recorded');
ALTER TABLE ancrage.import_row DROP CONSTRAINT import_row_state_check;
ALTER TABLE ancrage.import_row ADD CONSTRAINT import_row_state_check
  CHECK (state IN ('rejected', 'duplicate'));

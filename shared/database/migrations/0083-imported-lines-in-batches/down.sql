ALTER TABLE ancrage.import_row DROP CONSTRAINT import_row_state_check;
ALTER TABLE ancrage.import_row ADD CONSTRAINT import_row_state_check
  CHECK (state IN ('valid', 'rejected', 'duplicate', 'recorded'));
-- What a recorded line said is in the ledger alone.
INSERT INTO ancrage.import_row (import_id, company_id, row_number, cells, parsed, state)
SELECT b.import_id, b.company_id, (item->>'row')::integer, '{}', item->'line', 'valid'
FROM ancrage.import_batch b, jsonb_array_elements(b.lines) item;
DROP TABLE ancrage.import_batch;

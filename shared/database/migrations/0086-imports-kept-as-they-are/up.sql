-- A spreadsheet and the batches made of it are written once, read once and gone: packing the one
-- and taking the others apart cost more than they save.
ALTER TABLE ancrage.import_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE ancrage.import_batch DROP CONSTRAINT import_batch_check;
ALTER TABLE ancrage.import_batch ALTER COLUMN lines TYPE json;
ALTER TABLE ancrage.import_batch ADD CHECK (json_typeof(lines) = 'array');

ALTER TABLE ancrage.import_batch DROP CONSTRAINT import_batch_lines_check;
ALTER TABLE ancrage.import_batch ALTER COLUMN lines TYPE jsonb;
ALTER TABLE ancrage.import_batch ADD CONSTRAINT import_batch_check
  CHECK (jsonb_typeof(lines) = 'array' AND jsonb_array_length(lines) = line_count);
ALTER TABLE ancrage.import_file ALTER COLUMN bytes SET STORAGE EXTENDED;

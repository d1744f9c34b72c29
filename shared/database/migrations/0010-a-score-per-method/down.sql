ALTER TABLE ancrage.score_record DISABLE TRIGGER official_immutable;
DELETE FROM ancrage.score_record WHERE method_hash <> ancrage.method_in_force(quarter);
ALTER TABLE ancrage.score_record ENABLE TRIGGER official_immutable;
ALTER TABLE ancrage.score_record DROP COLUMN counted_on;
ALTER TABLE ancrage.score_record DROP CONSTRAINT score_record_pkey;
ALTER TABLE ancrage.score_record ADD PRIMARY KEY (company_id, unit, quarter, series);
DROP FUNCTION ancrage.method_in_force(text);
DROP TABLE ancrage.method_adoption;

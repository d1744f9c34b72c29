ALTER TABLE ancrage.score_request DROP COLUMN official_kept;

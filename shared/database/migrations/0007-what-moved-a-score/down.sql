ALTER TABLE ancrage.score_record DROP COLUMN change;

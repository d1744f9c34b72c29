-- What moved a score since the quarter before, of the same series: the waterfall's causes as
-- computed and as printed. Null where either quarter has no score.
ALTER TABLE ancrage.score_record ADD COLUMN change jsonb;

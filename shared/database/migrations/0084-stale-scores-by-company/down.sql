DROP INDEX ancrage.score_request_stale;
CREATE INDEX score_request_stale ON ancrage.score_request (wanted_at)
  WHERE scored_version < wanted_version;

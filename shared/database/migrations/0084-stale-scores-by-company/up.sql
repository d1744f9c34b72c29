-- A backlog is found and counted in parts, by company; how old it is stands beside.
DROP INDEX ancrage.score_request_stale;
CREATE INDEX score_request_stale ON ancrage.score_request (company_id, wanted_at)
  WHERE scored_version < wanted_version;

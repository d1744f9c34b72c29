-- Which method counts from which quarter on. A decision is never taken back: a later one follows.
CREATE TABLE ancrage.method_adoption (
  from_quarter text PRIMARY KEY CHECK (from_quarter ~ '^\d{4}-Q[1-4]$'),
  method_hash text NOT NULL REFERENCES ancrage.method (hash),
  decided_at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON ancrage.method_adoption
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.method_adoption TO ancrage_api, ancrage_worker;
GRANT INSERT ON ancrage.method_adoption TO ancrage_worker;

-- The one method that there was counts from the beginning.
INSERT INTO ancrage.method_adoption (from_quarter, method_hash)
SELECT '0000-Q1', hash FROM ancrage.method ORDER BY published_at LIMIT 1;

CREATE FUNCTION ancrage.method_in_force(p_quarter text) RETURNS text
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT method_hash FROM ancrage.method_adoption
    WHERE from_quarter <= p_quarter ORDER BY from_quarter DESC LIMIT 1;
  END;
GRANT EXECUTE ON FUNCTION ancrage.method_in_force(text) TO ancrage_api, ancrage_worker;

-- A score of another method stands beside the one in force: neither replaces the other.
ALTER TABLE ancrage.score_record DROP CONSTRAINT score_record_pkey;
ALTER TABLE ancrage.score_record
  ADD PRIMARY KEY (company_id, unit, quarter, series, method_hash);

-- The civil day on which a window ends, which midnight may part from the instant of computation.
ALTER TABLE ancrage.score_record ADD COLUMN counted_on date;
ALTER TABLE ancrage.score_record DISABLE TRIGGER official_immutable;
UPDATE ancrage.score_record SET counted_on = (computed_at AT TIME ZONE 'Europe/Paris')::date;
ALTER TABLE ancrage.score_record ENABLE TRIGGER official_immutable;
ALTER TABLE ancrage.score_record ALTER COLUMN counted_on SET NOT NULL;

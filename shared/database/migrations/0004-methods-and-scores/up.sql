-- A method is data: once published it never changes, and a score names its version and hash.
CREATE TABLE ancrage.method (
  version text PRIMARY KEY,
  hash text NOT NULL UNIQUE,
  document jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON ancrage.method
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.method TO ancrage_api, ancrage_worker;
GRANT INSERT ON ancrage.method TO ancrage_worker;

-- One row per scored unit, quarter and series: "official" is what was known at the close and
-- never moves; "live" is provisional before the close and revised after it. Any past state is
-- recomputed from the ledger, so none is kept twice.
CREATE TABLE ancrage.score_record (
  company_id uuid NOT NULL REFERENCES ancrage.company,
  -- 'company', or the code of a territory of reference (EPCI) for a local unit.
  unit text NOT NULL,
  quarter text NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  series text NOT NULL CHECK (series IN ('official', 'live')),
  version bigint NOT NULL,
  method_hash text NOT NULL REFERENCES ancrage.method (hash),
  engine_version text NOT NULL,
  input_digest text NOT NULL,
  state text NOT NULL,
  -- NULL where there is no score ("données insuffisantes").
  score double precision CHECK (score BETWEEN -100 AND 100),
  fte double precision,
  -- Set on a company's own row when all its establishments lie in one territory: that row is its
  -- local unit too.
  sole_territory text,
  result jsonb NOT NULL,
  computed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (company_id, unit, quarter, series)
);
CREATE INDEX score_record_territory
  ON ancrage.score_record (quarter, (CASE WHEN unit = 'company' THEN sole_territory ELSE unit END));

CREATE FUNCTION ancrage.refuse_official_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.series = 'official' THEN
    RAISE EXCEPTION 'an official score is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER official_immutable BEFORE UPDATE OR DELETE ON ancrage.score_record
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_official_change();

ALTER TABLE ancrage.score_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.score_record FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.score_record FOR SELECT TO ancrage_api
  USING (company_id = ancrage.current_organisation());
CREATE POLICY every_company ON ancrage.score_record TO ancrage_worker
  USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.score_record TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.score_record TO ancrage_api, ancrage_worker;
GRANT INSERT, UPDATE ON ancrage.score_record TO ancrage_worker;

-- What left the tenants' rows through disclosure control; nothing else crosses between them.
CREATE TABLE ancrage.published_territory (
  territory_code text NOT NULL,
  quarter text NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  method_hash text NOT NULL REFERENCES ancrage.method (hash),
  body jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (territory_code, quarter)
);
GRANT SELECT ON ancrage.published_territory TO ancrage_api;
GRANT SELECT, INSERT ON ancrage.published_territory TO ancrage_worker;

-- Comparison. Who is compared with whom is fixed for a civil year; a quarter's references are
-- frozen at its close and never change. All of it is the worker's alone: a company reads its own
-- standing, and of its group what disclosure control let out.

-- How far a year's places have been written: up to a company, in the order of identifiers.
CREATE TABLE ancrage.peer_year (
  year integer PRIMARY KEY,
  reached uuid,
  done boolean NOT NULL DEFAULT false
);
GRANT SELECT, INSERT, UPDATE ON ancrage.peer_year TO ancrage_worker;

-- The groups of a company in a civil year, one per rung of the ladder.
CREATE TABLE ancrage.peer_member (
  year integer NOT NULL,
  company_id uuid NOT NULL REFERENCES ancrage.company,
  rung smallint NOT NULL,
  group_key text NOT NULL,
  PRIMARY KEY (year, company_id, rung)
);
CREATE INDEX peer_member_group ON ancrage.peer_member (year, rung, group_key, company_id);
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON ancrage.peer_member
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.peer_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.peer_member FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.peer_member TO ancrage_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON ancrage.peer_member TO ancrage_worker;

-- How far the freezing of a quarter has come.
CREATE TABLE ancrage.peer_freeze (
  quarter text PRIMARY KEY CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  stage text NOT NULL DEFAULT 'scores' CHECK (stage IN ('scores', 'groups', 'done')),
  reached uuid,
  done_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON ancrage.peer_freeze TO ancrage_worker;

-- A member's frozen reference: its official score as printed, and its drawn scores in the common
-- replicates, in half points, two bytes each. NULL where it has no score that ranks.
CREATE TABLE ancrage.peer_score (
  quarter text NOT NULL REFERENCES ancrage.peer_freeze,
  company_id uuid NOT NULL REFERENCES ancrage.company,
  printed smallint CHECK (printed BETWEEN -100 AND 100),
  draws bytea,
  PRIMARY KEY (quarter, company_id),
  CHECK ((printed IS NULL) = (draws IS NULL))
);
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON ancrage.peer_score
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.peer_score ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.peer_score FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ancrage.peer_score TO ancrage_worker
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON ancrage.peer_score TO ancrage_worker;

-- A group's scores counted: 201 printed points, and 401 half points per replicate; four bytes each,
-- little endian.
CREATE TABLE ancrage.peer_histogram (
  quarter text NOT NULL REFERENCES ancrage.peer_freeze,
  rung smallint NOT NULL,
  group_key text NOT NULL,
  members integer NOT NULL,
  scores bytea NOT NULL CHECK (length(scores) = 4 * 201),
  draws bytea NOT NULL CHECK (length(draws) % (4 * 401) = 0),
  reference_hash text NOT NULL,
  PRIMARY KEY (quarter, rung, group_key)
);
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON ancrage.peer_histogram
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT, INSERT ON ancrage.peer_histogram TO ancrage_worker;

-- Where a company stands among its peers, as it may read it: rounded, its ends told as one.
CREATE TABLE ancrage.peer_standing (
  company_id uuid NOT NULL REFERENCES ancrage.company,
  quarter text NOT NULL REFERENCES ancrage.peer_freeze,
  state text NOT NULL CHECK (state IN
    ('placed', 'atOneBound', 'tooFewMembers', 'notScored', 'joinedThisYear')),
  rung smallint,
  group_key text,
  percentile smallint,
  bound text CHECK (bound IN ('atMost', 'atLeast')),
  rank_from integer,
  rank_to integer,
  PRIMARY KEY (company_id, quarter),
  CHECK ((state = 'placed') = (percentile IS NOT NULL)),
  CHECK ((state IN ('placed', 'atOneBound')) = (group_key IS NOT NULL))
);
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON ancrage.peer_standing
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.peer_standing ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.peer_standing FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.peer_standing FOR SELECT TO ancrage_api
  USING (company_id = ancrage.current_organisation());
CREATE POLICY every_company ON ancrage.peer_standing TO ancrage_worker
  USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.peer_standing TO ancrage_api, ancrage_worker;
GRANT INSERT ON ancrage.peer_standing TO ancrage_worker;

-- What disclosure control let out of a group.
CREATE TABLE ancrage.published_peer_group (
  quarter text NOT NULL REFERENCES ancrage.peer_freeze,
  rung smallint NOT NULL,
  group_key text NOT NULL,
  reference_hash text NOT NULL,
  body jsonb NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (quarter, rung, group_key)
);
CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON ancrage.published_peer_group
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.published_peer_group TO ancrage_api, ancrage_worker;
GRANT INSERT ON ancrage.published_peer_group TO ancrage_worker;

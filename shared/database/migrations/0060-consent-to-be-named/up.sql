-- A company decides whether it is named to the territories where it is. The last decision counts,
-- from the next snapshot on; it may be taken back as it was given.
CREATE TABLE ancrage.naming_decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  company_id uuid NOT NULL REFERENCES ancrage.company,
  named boolean NOT NULL,
  -- Stands for the member who decided; NULL where nobody was signed in.
  actor uuid,
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX naming_decision_latest ON ancrage.naming_decision (company_id, decided_at DESC);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ancrage.naming_decision
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER audit AFTER INSERT ON ancrage.naming_decision
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('naming', 'company_id', 'company_id', 'named');
ALTER TABLE ancrage.naming_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.naming_decision FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.naming_decision TO ancrage_api
  USING (company_id = ancrage.current_organisation())
  WITH CHECK (company_id = ancrage.current_organisation());
CREATE POLICY every_company ON ancrage.naming_decision FOR SELECT TO ancrage_worker USING (true);
CREATE POLICY owner ON ancrage.naming_decision TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT, INSERT (company_id, named, actor) ON ancrage.naming_decision TO ancrage_api;
GRANT SELECT ON ancrage.naming_decision TO ancrage_worker;

-- Whether a member of the comparison was named in it; frozen with its score.
ALTER TABLE ancrage.peer_score ADD COLUMN named boolean NOT NULL DEFAULT false;

-- The companies that a territory may name, each with its official score as printed and the ends of
-- its interval. A row is the territory's: no company reads another's.
CREATE TABLE ancrage.published_named_company (
  quarter text NOT NULL REFERENCES ancrage.peer_freeze,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  siren text NOT NULL,
  name text NOT NULL,
  printed smallint NOT NULL CHECK (printed BETWEEN -100 AND 100),
  low smallint NOT NULL,
  high smallint NOT NULL,
  -- Those of the same territory and quarter with which it is ex æquo, by SIREN.
  ex_aequo text[] NOT NULL,
  PRIMARY KEY (quarter, organisation_id, siren)
);
CREATE TRIGGER published_once BEFORE UPDATE OR DELETE ON ancrage.published_named_company
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
ALTER TABLE ancrage.published_named_company ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.published_named_company FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.published_named_company FOR SELECT TO ancrage_api
  USING (organisation_id = ancrage.current_organisation());
CREATE POLICY every_territory ON ancrage.published_named_company TO ancrage_worker
  USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.published_named_company TO ancrage_api, ancrage_worker;
GRANT INSERT ON ancrage.published_named_company TO ancrage_worker;

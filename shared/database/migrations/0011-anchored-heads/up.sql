-- A Merkle root a day over the heads of all companies' chains: whoever rewrites a company's whole
-- chain, its head included, no longer meets the roots that were kept and handed out. Heads are
-- kept only of the companies whose ledger grew since the root before.
CREATE TABLE ancrage.anchored_head (
  company_id uuid NOT NULL REFERENCES ancrage.company,
  day date NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  hash bytea NOT NULL,
  PRIMARY KEY (company_id, day)
);
CREATE INDEX anchored_head_day ON ancrage.anchored_head (day);

CREATE TABLE ancrage.merkle_root (
  -- The civil day, in Paris, that had ended when the heads were read.
  day date PRIMARY KEY,
  companies integer NOT NULL,
  entries bigint NOT NULL,
  root bytea NOT NULL,
  anchored_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ancrage.anchored_head
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON ancrage.merkle_root
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();

ALTER TABLE ancrage.anchored_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.anchored_head FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.anchored_head FOR SELECT TO ancrage_api
  USING (company_id = ancrage.current_organisation());
CREATE POLICY every_company ON ancrage.anchored_head TO ancrage_worker
  USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.anchored_head TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.anchored_head, ancrage.merkle_root TO ancrage_api;
GRANT SELECT, INSERT ON ancrage.anchored_head, ancrage.merkle_root TO ancrage_worker;

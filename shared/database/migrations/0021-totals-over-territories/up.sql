-- Totals from the EPCI to all of France, of which none gives back one that is hidden. NULL is hidden.
CREATE TABLE ancrage.published_total (
  quarter text NOT NULL CHECK (quarter ~ '^\d{4}-Q[1-4]$'),
  level text NOT NULL CHECK (level IN ('epci', 'departement', 'region', 'all')),
  -- Empty for all.
  code text NOT NULL,
  indicator text NOT NULL,
  total double precision,
  PRIMARY KEY (quarter, level, code, indicator)
);
CREATE TRIGGER published_once BEFORE UPDATE OR DELETE ON ancrage.published_total
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();
GRANT SELECT ON ancrage.published_total TO ancrage_api, ancrage_worker;
GRANT INSERT ON ancrage.published_total TO ancrage_worker;

-- Snapshots of before knew of no sums above them: they are made anew, with them.
DELETE FROM ancrage.published_territory;
CREATE TRIGGER published_once BEFORE UPDATE OR DELETE ON ancrage.published_territory
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_change();

-- An entry bears the time at which it was appended, which is before its commit. Whoever freezes what
-- was known at an instant first waits for those who are appending: they hold the company's head.
CREATE FUNCTION ancrage.settle_ledger(p_company uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage AS $$
BEGIN
  PERFORM FROM ancrage.ledger_head WHERE company_id = p_company FOR SHARE;
END
$$;
REVOKE ALL ON FUNCTION ancrage.settle_ledger(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ancrage.settle_ledger(uuid) TO ancrage_worker;

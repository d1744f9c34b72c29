-- A company proves that its chain is under a day's root, and verifies its own chain, without
-- seeing any other company.
GRANT EXECUTE ON FUNCTION ancrage.entry_hash(ancrage.ledger_entry) TO ancrage_api;
GRANT EXECUTE ON FUNCTION ancrage.chain_origin(uuid) TO ancrage_api;

-- The leaves of a day's tree, in its order: their hashes alone, which tell nothing of a company.
CREATE FUNCTION ancrage.anchored_leaves(p_day date)
  RETURNS TABLE (leaf bytea, own boolean, seq bigint, hash bytea)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT sha256('\x00'::bytea || convert_to(
      concat_ws(E'\x1f', h.company_id, h.seq, encode(h.hash, 'hex')), 'UTF8')),
    mine.own, CASE WHEN mine.own THEN h.seq END, CASE WHEN mine.own THEN h.hash END
  FROM (SELECT DISTINCT ON (company_id) company_id, seq, hash FROM ancrage.anchored_head
    WHERE day <= p_day ORDER BY company_id, day DESC) h
  CROSS JOIN LATERAL (
    SELECT (h.company_id = ancrage.current_organisation()) IS TRUE AS own) mine
  WHERE EXISTS (SELECT FROM ancrage.merkle_root WHERE day = p_day)
  ORDER BY h.company_id
$$;
GRANT EXECUTE ON FUNCTION ancrage.anchored_leaves(date) TO ancrage_api;

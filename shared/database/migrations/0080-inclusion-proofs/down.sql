DROP FUNCTION ancrage.anchored_leaves(date);
REVOKE EXECUTE ON FUNCTION ancrage.entry_hash(ancrage.ledger_entry) FROM ancrage_api;
REVOKE EXECUTE ON FUNCTION ancrage.chain_origin(uuid) FROM ancrage_api;

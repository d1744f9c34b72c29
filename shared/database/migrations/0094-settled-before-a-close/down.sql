DROP FUNCTION ancrage.settle_ledger(uuid);

DROP FUNCTION ancrage.append_entries(uuid, uuid, jsonb, text);
DROP FUNCTION ancrage.append_entries_recorded(uuid, uuid, jsonb, text, timestamptz);
DROP TRIGGER begin_ledger ON ancrage.company;
DROP FUNCTION ancrage.begin_ledger();
DROP FUNCTION ancrage.chain_origin(uuid);
DROP FUNCTION ancrage.entry_hash(ancrage.ledger_entry);
DROP TABLE ancrage.idempotency_key, ancrage.score_request, ancrage.outbox,
  ancrage.charter_signature, ancrage.evidence_file, ancrage.entry_text, ancrage.ledger_entry,
  ancrage.ledger_head;
DROP FUNCTION ancrage.refuse_change();

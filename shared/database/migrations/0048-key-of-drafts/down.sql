DROP FUNCTION ancrage.own_draft_key(bytea);
ALTER TABLE ancrage.app_user DROP COLUMN draft_key;

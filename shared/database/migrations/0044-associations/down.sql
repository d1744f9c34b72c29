DROP FUNCTION ancrage.invite_association(uuid, uuid, text, text, bytea, interval);
DROP FUNCTION ancrage.list_associations();
DROP FUNCTION ancrage.open_association(uuid, text, text, uuid, text, text, bytea, interval);
DROP FUNCTION ancrage.require_opener();
DROP TABLE ancrage.association;

DROP TABLE ancrage.published_named_company;
ALTER TABLE ancrage.peer_score DROP COLUMN named;
DROP TABLE ancrage.naming_decision;

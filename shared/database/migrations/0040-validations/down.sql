DROP FUNCTION ancrage.validate_deliveries(uuid[]);
DROP TABLE ancrage.validation;

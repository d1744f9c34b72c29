DROP FUNCTION ancrage.find_api_token(bytea);
DROP TABLE ancrage.api_token;

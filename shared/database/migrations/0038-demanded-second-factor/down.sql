DROP FUNCTION ancrage.find_own_api_token(bytea, boolean);
DROP FUNCTION ancrage.find_own_session(bytea, interval, boolean);
DROP FUNCTION ancrage.owes_second_factor(uuid, uuid, text, boolean);
DROP TABLE ancrage.organisation_setting;

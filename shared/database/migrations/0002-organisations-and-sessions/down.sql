DROP FUNCTION ancrage.forgive_failed_sign_ins(bytea);
DROP FUNCTION ancrage.record_failed_sign_in(bytea, text, interval);
DROP FUNCTION ancrage.count_failed_sign_ins(bytea, text, interval);
DROP FUNCTION ancrage.close_session(bytea);
DROP FUNCTION ancrage.find_session(bytea, interval);
DROP FUNCTION ancrage.open_session(bytea, uuid, uuid, interval);
DROP FUNCTION ancrage.find_credentials(text);
DROP TABLE ancrage.sign_in_attempt, ancrage.session, ancrage.membership, ancrage.app_user,
  ancrage.territory, ancrage.company, ancrage.organisation;

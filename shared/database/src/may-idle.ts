/**
 * Said by a transaction that waits for something other than the database (a mail server, a thread
 * that counts): it may be silent for ten minutes instead of ten seconds before PostgreSQL ends it.
 */
export const MAY_IDLE = "SET LOCAL idle_in_transaction_session_timeout = '10min'";

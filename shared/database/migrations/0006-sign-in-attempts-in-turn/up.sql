-- A burst of guesses used to be counted before any of them had failed. Now an attempt is counted
-- as failed from its start, one at a time for an account and for an address, and forgiven once
-- its password was right. Nothing is kept of the attempts that are refused.
CREATE FUNCTION ancrage.begin_sign_in(
  p_email_hash bytea, p_address text, p_window interval, p_by_email int, p_by_address int
) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  -- Always the account before the address, so that no two attempts wait for one another.
  PERFORM pg_advisory_xact_lock(hashtextextended('sign-in e-mail ' || encode(p_email_hash, 'hex'), 0));
  PERFORM pg_advisory_xact_lock(hashtextextended('sign-in address ' || p_address, 0));
  DELETE FROM ancrage.sign_in_attempt WHERE id IN (
    SELECT id FROM ancrage.sign_in_attempt WHERE failed_at < now() - p_window
    FOR UPDATE SKIP LOCKED
  );
  IF (SELECT count(*) FROM ancrage.sign_in_attempt
       WHERE email_hash = p_email_hash AND failed_at > now() - p_window) >= p_by_email
    OR (SELECT count(*) FROM ancrage.sign_in_attempt
         WHERE address = p_address AND failed_at > now() - p_window) >= p_by_address
  THEN
    RETURN false;
  END IF;
  INSERT INTO ancrage.sign_in_attempt (email_hash, address) VALUES (p_email_hash, p_address);
  RETURN true;
END
$$;

GRANT EXECUTE ON FUNCTION ancrage.begin_sign_in(bytea, text, interval, int, int) TO ancrage_api;

DROP FUNCTION ancrage.record_failed_sign_in(bytea, text, interval);
DROP FUNCTION ancrage.count_failed_sign_ins(bytea, text, interval);

DROP FUNCTION ancrage.begin_sign_in(bytea, text, interval, int, int);

CREATE FUNCTION ancrage.count_failed_sign_ins(p_email_hash bytea, p_address text, p_window interval)
  RETURNS TABLE (by_email bigint, by_address bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT
    (SELECT count(*) FROM ancrage.sign_in_attempt
      WHERE email_hash = p_email_hash AND failed_at > now() - p_window),
    (SELECT count(*) FROM ancrage.sign_in_attempt
      WHERE address = p_address AND failed_at > now() - p_window)
$$;

CREATE FUNCTION ancrage.record_failed_sign_in(p_email_hash bytea, p_address text, p_window interval)
  RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  DELETE FROM ancrage.sign_in_attempt WHERE failed_at < now() - p_window;
  INSERT INTO ancrage.sign_in_attempt (email_hash, address) VALUES (p_email_hash, p_address);
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.count_failed_sign_ins(bytea, text, interval),
  ancrage.record_failed_sign_in(bytea, text, interval)
TO ancrage_api;

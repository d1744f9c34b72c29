-- Drafts that somebody has not sent stay on their device, sealed under a key of their own: whoever
-- opens the device without their session reads nothing. It goes with the account.
ALTER TABLE ancrage.app_user ADD COLUMN draft_key bytea NOT NULL
  DEFAULT sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

CREATE FUNCTION ancrage.own_draft_key(p_token_hash bytea) RETURNS bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.draft_key FROM ancrage.app_user u WHERE u.id = ancrage.holder_of(p_token_hash)
$$;
GRANT EXECUTE ON FUNCTION ancrage.own_draft_key(bytea) TO ancrage_api;

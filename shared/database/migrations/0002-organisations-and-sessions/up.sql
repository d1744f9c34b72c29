CREATE TABLE ancrage.organisation (
  id uuid PRIMARY KEY,
  type text NOT NULL CHECK (type IN ('company', 'territory')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE ancrage.company (
  organisation_id uuid PRIMARY KEY REFERENCES ancrage.organisation,
  siren text NOT NULL UNIQUE CHECK (siren ~ '^\d{9}$'),
  naf_code text NOT NULL,
  naf_nomenclature text NOT NULL,
  -- Demonstration data alone: INSEE attributes no number that begins with 000.
  fictitious boolean NOT NULL,
  CHECK (fictitious = (siren LIKE '000%'))
);

CREATE TABLE ancrage.territory (
  organisation_id uuid PRIMARY KEY REFERENCES ancrage.organisation,
  level text NOT NULL CHECK (level IN ('epci', 'departement', 'region')),
  code text NOT NULL,
  -- Private employment of the territory, against which coverage is measured, and its source.
  private_jobs integer CHECK (private_jobs > 0),
  private_jobs_source text,
  UNIQUE (level, code)
);

CREATE TABLE ancrage.app_user (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text NOT NULL,
  language text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en')),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX app_user_email ON ancrage.app_user (lower(email));

CREATE TABLE ancrage.membership (
  user_id uuid NOT NULL REFERENCES ancrage.app_user ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  role text NOT NULL CHECK (role IN ('csrManager', 'executive', 'territoryAgent')),
  -- Stands for the person in the ledger, which must never hold a name: deleting the membership
  -- erases who it was.
  actor uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  PRIMARY KEY (user_id, organisation_id)
);
CREATE INDEX membership_organisation ON ancrage.membership (organisation_id);

CREATE TABLE ancrage.session (
  -- SHA-256 of the opaque token: the table is of no use to a thief.
  token_hash bytea PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES ancrage.app_user ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES ancrage.organisation,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_by_user ON ancrage.session (user_id);

CREATE TABLE ancrage.sign_in_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email_hash bytea NOT NULL,
  address text NOT NULL,
  failed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_attempt_email ON ancrage.sign_in_attempt (email_hash, failed_at);
CREATE INDEX sign_in_attempt_address ON ancrage.sign_in_attempt (address, failed_at);

ALTER TABLE ancrage.organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.organisation FORCE ROW LEVEL SECURITY;
ALTER TABLE ancrage.company ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.company FORCE ROW LEVEL SECURITY;
ALTER TABLE ancrage.territory ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.territory FORCE ROW LEVEL SECURITY;
ALTER TABLE ancrage.app_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.app_user FORCE ROW LEVEL SECURITY;
ALTER TABLE ancrage.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.membership FORCE ROW LEVEL SECURITY;
ALTER TABLE ancrage.session ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.session FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON ancrage.organisation FOR SELECT TO ancrage_api
  USING (id = ancrage.current_organisation());
CREATE POLICY own ON ancrage.company FOR SELECT TO ancrage_api
  USING (organisation_id = ancrage.current_organisation());
CREATE POLICY own ON ancrage.territory FOR SELECT TO ancrage_api
  USING (organisation_id = ancrage.current_organisation());
CREATE POLICY own ON ancrage.membership FOR SELECT TO ancrage_api
  USING (organisation_id = ancrage.current_organisation());
CREATE POLICY colleagues ON ancrage.app_user FOR SELECT TO ancrage_api
  USING (EXISTS (
    SELECT FROM ancrage.membership m
    WHERE m.user_id = app_user.id AND m.organisation_id = ancrage.current_organisation()
  ));
GRANT SELECT ON ancrage.organisation, ancrage.company, ancrage.territory, ancrage.membership
  TO ancrage_api;
-- Never the password's hash: the sign-in function alone reads it.
GRANT SELECT (id, email, display_name, language, created_at) ON ancrage.app_user TO ancrage_api;

CREATE POLICY every_company ON ancrage.organisation FOR SELECT TO ancrage_worker USING (true);
CREATE POLICY every_company ON ancrage.company FOR SELECT TO ancrage_worker USING (true);
CREATE POLICY every_territory ON ancrage.territory FOR SELECT TO ancrage_worker USING (true);
GRANT SELECT ON ancrage.organisation, ancrage.company, ancrage.territory TO ancrage_worker;

-- FORCE binds the owner too, whose functions below must see across organisations.
CREATE POLICY owner ON ancrage.organisation TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.company TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.territory TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.app_user TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.membership TO ancrage_owner USING (true) WITH CHECK (true);
CREATE POLICY owner ON ancrage.session TO ancrage_owner USING (true) WITH CHECK (true);

-- Who somebody is has to be known before there is a tenant: these functions are the only doors
-- to accounts and sessions, each as narrow as its caller's need.
CREATE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (user_id uuid, password_hash text, organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id
  FROM ancrage.app_user u JOIN ancrage.membership m ON m.user_id = u.id
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.organisation_id
  LIMIT 1
$$;

CREATE FUNCTION ancrage.open_session(
  p_token_hash bytea, p_user uuid, p_organisation uuid, p_lifetime interval
) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  INSERT INTO ancrage.session (token_hash, user_id, organisation_id, expires_at)
  SELECT p_token_hash, m.user_id, m.organisation_id, now() + p_lifetime
  FROM ancrage.membership m
  WHERE m.user_id = p_user AND m.organisation_id = p_organisation
$$;

CREATE FUNCTION ancrage.find_session(p_token_hash bytea, p_idle interval)
  RETURNS TABLE (
    user_id uuid, organisation_id uuid, role text, actor uuid, display_name text, email text,
    language text, organisation_name text, organisation_type text, expires_at timestamptz
  )
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  -- Written at most once a minute: a read must not cost a write each time.
  UPDATE ancrage.session s SET last_seen_at = now()
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
    AND s.last_seen_at < now() - interval '1 minute' AND s.last_seen_at > now() - p_idle;
  SELECT u.id, s.organisation_id, m.role, m.actor, u.display_name, u.email,
         u.language, o.name, o.type, s.expires_at
  FROM ancrage.session s
  JOIN ancrage.app_user u ON u.id = s.user_id
  JOIN ancrage.membership m ON m.user_id = s.user_id AND m.organisation_id = s.organisation_id
  JOIN ancrage.organisation o ON o.id = s.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now() AND s.last_seen_at > now() - p_idle
$$;

CREATE FUNCTION ancrage.close_session(p_token_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$ DELETE FROM ancrage.session WHERE token_hash = p_token_hash $$;

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

CREATE FUNCTION ancrage.forgive_failed_sign_ins(p_email_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$ DELETE FROM ancrage.sign_in_attempt WHERE email_hash = p_email_hash $$;

GRANT EXECUTE ON FUNCTION
  ancrage.find_credentials(text),
  ancrage.open_session(bytea, uuid, uuid, interval),
  ancrage.find_session(bytea, interval),
  ancrage.close_session(bytea),
  ancrage.count_failed_sign_ins(bytea, text, interval),
  ancrage.record_failed_sign_in(bytea, text, interval),
  ancrage.forgive_failed_sign_ins(bytea)
TO ancrage_api;

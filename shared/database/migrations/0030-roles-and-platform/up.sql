-- Associations that benefit, and the platform itself, are organisations too; members have the
-- roles of their organisation's type (session/role.ts says the same).
ALTER TABLE ancrage.organisation DROP CONSTRAINT organisation_type_check;
ALTER TABLE ancrage.organisation ADD CONSTRAINT organisation_type_check
  CHECK (type IN ('company', 'territory', 'association', 'platform'));
CREATE UNIQUE INDEX organisation_one_platform ON ancrage.organisation (type)
  WHERE type = 'platform';

ALTER TABLE ancrage.membership DROP CONSTRAINT membership_role_check;
ALTER TABLE ancrage.membership ADD CONSTRAINT membership_role_check CHECK (role IN (
  'contributor', 'csrManager', 'validator', 'executive', 'companyAdministrator',
  'territoryAgent', 'auditor', 'platformAdministrator'));
ALTER TABLE ancrage.membership ADD COLUMN joined_at timestamptz NOT NULL DEFAULT now();
-- The organisation that was chosen last is the one that the next sign-in opens.
ALTER TABLE ancrage.membership ADD COLUMN last_used_at timestamptz;

CREATE FUNCTION ancrage.refuse_role_of_other_type() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  organisation_type text;
  fitting text[];
BEGIN
  SELECT o.type INTO organisation_type FROM ancrage.organisation o WHERE o.id = NEW.organisation_id;
  fitting := CASE organisation_type
    WHEN 'company' THEN ARRAY['contributor', 'csrManager', 'validator', 'executive',
      'companyAdministrator', 'auditor']
    WHEN 'territory' THEN ARRAY['territoryAgent', 'auditor']
    WHEN 'association' THEN ARRAY['contributor', 'companyAdministrator']
    WHEN 'platform' THEN ARRAY['platformAdministrator']
  END;
  IF NOT NEW.role = ANY (fitting) THEN
    RAISE EXCEPTION 'a % has no %', organisation_type, NEW.role
      USING ERRCODE = 'check_violation', CONSTRAINT = 'membership_role_of_type';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER role_of_type BEFORE INSERT OR UPDATE OF role, organisation_id ON ancrage.membership
  FOR EACH ROW EXECUTE FUNCTION ancrage.refuse_role_of_other_type();

CREATE OR REPLACE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (user_id uuid, password_hash text, organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id
  FROM ancrage.app_user u JOIN ancrage.membership m ON m.user_id = u.id
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.last_used_at DESC NULLS LAST, m.organisation_id
  LIMIT 1
$$;

-- The organisations of whoever holds a session, and the one that it is open for.
CREATE FUNCTION ancrage.list_own_organisations(p_token_hash bytea)
  RETURNS TABLE (organisation_id uuid, name text, type text, role text, current boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT o.id, o.name, o.type, m.role, o.id = s.organisation_id
  FROM ancrage.session s
  JOIN ancrage.membership m ON m.user_id = s.user_id
  JOIN ancrage.organisation o ON o.id = m.organisation_id
  WHERE s.token_hash = p_token_hash AND s.expires_at > now()
  ORDER BY lower(o.name), o.id
$$;

-- Turns a session to another organisation of the same person; false when they are no member of it.
CREATE FUNCTION ancrage.switch_organisation(p_token_hash bytea, p_organisation uuid)
  RETURNS boolean
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  WITH switched AS (
    UPDATE ancrage.session s SET organisation_id = m.organisation_id
    FROM ancrage.membership m
    WHERE s.token_hash = p_token_hash AND s.expires_at > now()
      AND m.user_id = s.user_id AND m.organisation_id = p_organisation
    RETURNING m.user_id, m.organisation_id
  ), used AS (
    UPDATE ancrage.membership m SET last_used_at = clock_timestamp()
    FROM switched w WHERE m.user_id = w.user_id AND m.organisation_id = w.organisation_id
    RETURNING true
  )
  SELECT EXISTS (SELECT FROM used)
$$;

-- What crosses tenants is done in the name of the platform alone, whatever the caller believes.
CREATE FUNCTION ancrage.require_platform() RETURNS void
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.organisation o
      WHERE o.id = ancrage.current_organisation() AND o.type = 'platform') THEN
    RAISE EXCEPTION 'this is done in the name of the platform alone'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$$;

CREATE FUNCTION ancrage.list_organisations(p_type text, p_text text, p_limit int)
  RETURNS TABLE (
    organisation_id uuid, name text, type text, created_at timestamptz, number text,
    members bigint, private_jobs integer, private_jobs_source text, total bigint
  )
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT o.id, o.name, o.type, o.created_at, coalesce(c.siren, t.code),
      (SELECT count(*) FROM ancrage.membership m WHERE m.organisation_id = o.id),
      t.private_jobs, t.private_jobs_source, count(*) OVER ()
    FROM ancrage.organisation o
    LEFT JOIN ancrage.company c ON c.organisation_id = o.id
    LEFT JOIN ancrage.territory t ON t.organisation_id = o.id
    WHERE (p_type IS NULL OR o.type = p_type)
      AND (p_text IS NULL OR position(lower(p_text) IN lower(o.name)) > 0
        OR starts_with(coalesce(c.siren, t.code), replace(p_text, ' ', '')))
    ORDER BY lower(o.name), o.id
    LIMIT p_limit;
END
$$;

CREATE FUNCTION ancrage.create_territory(
  p_id uuid, p_code text, p_name text, p_private_jobs integer, p_source text
) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  INSERT INTO ancrage.organisation (id, type, name) VALUES (p_id, 'territory', p_name);
  INSERT INTO ancrage.territory (organisation_id, level, code, private_jobs, private_jobs_source)
  VALUES (p_id, 'epci', p_code, p_private_jobs, p_source);
END
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.list_own_organisations(bytea),
  ancrage.switch_organisation(bytea, uuid),
  ancrage.list_organisations(text, text, int),
  ancrage.create_territory(uuid, text, text, integer, text)
TO ancrage_api;

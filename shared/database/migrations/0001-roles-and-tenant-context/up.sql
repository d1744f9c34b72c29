-- Roles belong to the whole cluster: another database may already have made them.
-- ancrage_owner owns every object and is no superuser, so that FORCE ROW LEVEL SECURITY binds it.
DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY
    ARRAY['ancrage_owner', 'ancrage_api', 'ancrage_worker', 'ancrage_queue']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format(
          'CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', role_name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- Made meanwhile by another database's migration.
      END;
    END IF;
  END LOOP;
  IF NOT pg_has_role(current_user, 'ancrage_owner', 'SET') THEN
    GRANT ancrage_owner TO CURRENT_USER;
  END IF;
  -- The PostgreSQL queue backend makes and migrates its own schema, in which nobody else reads.
  EXECUTE format('GRANT CREATE ON DATABASE %I TO ancrage_queue', current_database());
END
$$;

CREATE SCHEMA ancrage AUTHORIZATION ancrage_owner;
SET LOCAL ROLE ancrage_owner;
-- A function is a door: nobody passes unless a migration grants it.
ALTER DEFAULT PRIVILEGES FOR ROLE ancrage_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT USAGE ON SCHEMA ancrage TO ancrage_api, ancrage_worker;

-- The organisation in whose name the transaction runs. Unset (or '' once a session has set it)
-- gives NULL, hence no row: the policies fail closed.
CREATE FUNCTION ancrage.current_organisation() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organisation', true), '')::uuid;
GRANT EXECUTE ON FUNCTION ancrage.current_organisation() TO ancrage_api, ancrage_worker;

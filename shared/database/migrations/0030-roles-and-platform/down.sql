DROP FUNCTION ancrage.create_territory(uuid, text, text, integer, text);
DROP FUNCTION ancrage.list_organisations(text, text, int);
DROP FUNCTION ancrage.require_platform();
DROP FUNCTION ancrage.switch_organisation(bytea, uuid);
DROP FUNCTION ancrage.list_own_organisations(bytea);
CREATE OR REPLACE FUNCTION ancrage.find_credentials(p_email text)
  RETURNS TABLE (user_id uuid, password_hash text, organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
  SELECT u.id, u.password_hash, m.organisation_id
  FROM ancrage.app_user u JOIN ancrage.membership m ON m.user_id = u.id
  WHERE lower(u.email) = lower(p_email)
  ORDER BY m.organisation_id
  LIMIT 1
$$;
DROP TRIGGER role_of_type ON ancrage.membership;
DROP FUNCTION ancrage.refuse_role_of_other_type();
ALTER TABLE ancrage.membership DROP COLUMN last_used_at, DROP COLUMN joined_at;
ALTER TABLE ancrage.membership DROP CONSTRAINT membership_role_check;
ALTER TABLE ancrage.membership ADD CONSTRAINT membership_role_check
  CHECK (role IN ('csrManager', 'executive', 'territoryAgent'));
DROP INDEX ancrage.organisation_one_platform;
ALTER TABLE ancrage.organisation DROP CONSTRAINT organisation_type_check;
ALTER TABLE ancrage.organisation ADD CONSTRAINT organisation_type_check
  CHECK (type IN ('company', 'territory'));

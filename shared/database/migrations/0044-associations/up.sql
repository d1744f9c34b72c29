-- A beneficiary association: its number in the national register (RNA), where it has one, and the
-- organisation that opened it, which answers for its being real.
CREATE TABLE ancrage.association (
  organisation_id uuid PRIMARY KEY REFERENCES ancrage.organisation,
  rna text UNIQUE CHECK (rna ~ '^W\d{9}$'),
  opened_by uuid NOT NULL REFERENCES ancrage.organisation
);
CREATE INDEX association_opened_by ON ancrage.association (opened_by);
ALTER TABLE ancrage.association ENABLE ROW LEVEL SECURITY;
ALTER TABLE ancrage.association FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON ancrage.association FOR SELECT TO ancrage_api
  USING (organisation_id = ancrage.current_organisation());
CREATE POLICY owner ON ancrage.association TO ancrage_owner USING (true) WITH CHECK (true);
GRANT SELECT ON ancrage.association TO ancrage_api;
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ancrage.association
  FOR EACH ROW EXECUTE FUNCTION ancrage.audit_row('association', 'organisation_id',
    'organisation_id', 'rna opened_by');

-- Those who open associations are the platform and territories: who knows the ground.
CREATE FUNCTION ancrage.require_opener() RETURNS void
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ancrage.organisation o
      WHERE o.id = ancrage.current_organisation() AND o.type IN ('platform', 'territory')) THEN
    RAISE EXCEPTION 'this is done in the name of the platform or of a territory'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$$;

-- False where the number in the register is open already.
CREATE FUNCTION ancrage.open_association(
  p_id uuid, p_name text, p_rna text, p_invitation uuid, p_email text, p_language text,
  p_token_hash bytea, p_lifetime interval
) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_opener();
  PERFORM pg_advisory_xact_lock(hashtextextended('association ' || coalesce(p_rna, ''), 0));
  IF EXISTS (SELECT FROM ancrage.association a WHERE a.rna = p_rna) THEN RETURN false; END IF;
  INSERT INTO ancrage.organisation (id, type, name) VALUES (p_id, 'association', p_name);
  INSERT INTO ancrage.association (organisation_id, rna, opened_by)
  VALUES (p_id, p_rna, ancrage.current_organisation());
  INSERT INTO ancrage.invitation
    (id, organisation_id, email, role, language, token_hash, expires_at)
  VALUES (p_invitation, p_id, p_email, 'companyAdministrator', p_language, p_token_hash,
    now() + p_lifetime);
  RETURN true;
END
$$;

-- To the platform all associations, to a territory those that it opened: who they are and whether
-- somebody has come in, nothing of what they do.
CREATE FUNCTION ancrage.list_associations()
  RETURNS TABLE (
    organisation_id uuid, name text, rna text, opened_at timestamptz, members bigint,
    invited boolean
  )
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_opener();
  RETURN QUERY
    SELECT o.id, o.name, a.rna, o.created_at,
      (SELECT count(*) FROM ancrage.membership m
        WHERE m.organisation_id = o.id AND m.left_at IS NULL),
      EXISTS (SELECT FROM ancrage.invitation i
        WHERE i.organisation_id = o.id AND i.state = 'open' AND i.expires_at > now())
    FROM ancrage.association a JOIN ancrage.organisation o ON o.id = a.organisation_id
    WHERE a.opened_by = ancrage.current_organisation() OR EXISTS (
      SELECT FROM ancrage.organisation p
      WHERE p.id = ancrage.current_organisation() AND p.type = 'platform')
    ORDER BY lower(o.name), o.id;
END
$$;

-- Invites anew into an association that one opened and where nobody is yet; NULL otherwise.
CREATE FUNCTION ancrage.invite_association(
  p_association uuid, p_invitation uuid, p_email text, p_language text, p_token_hash bytea,
  p_lifetime interval
) RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
DECLARE
  association_name text;
BEGIN
  SELECT l.name INTO association_name FROM ancrage.list_associations() l
  WHERE l.organisation_id = p_association AND l.members = 0;
  IF association_name IS NULL THEN RETURN NULL; END IF;
  UPDATE ancrage.invitation i SET state = 'revoked', settled_at = now()
  WHERE i.organisation_id = p_association AND i.state = 'open';
  INSERT INTO ancrage.invitation
    (id, organisation_id, email, role, language, token_hash, expires_at)
  VALUES (p_invitation, p_association, p_email, 'companyAdministrator', p_language, p_token_hash,
    now() + p_lifetime);
  RETURN association_name;
END
$$;

GRANT EXECUTE ON FUNCTION
  ancrage.open_association(uuid, text, text, uuid, text, text, bytea, interval),
  ancrage.list_associations(),
  ancrage.invite_association(uuid, uuid, text, text, bytea, interval)
TO ancrage_api;

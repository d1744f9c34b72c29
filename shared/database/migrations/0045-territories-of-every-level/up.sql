-- A territory of reference may be a commune, an établissement public territorial, a group of
-- communes, a département or a région. What is published stays decided over groups, départements and
-- régions: a commune or an EPT reads what was published of the group in which it lies.
ALTER TABLE ancrage.territory DROP CONSTRAINT territory_level_check;
ALTER TABLE ancrage.territory ADD CONSTRAINT territory_level_check
  CHECK (level IN ('commune', 'ept', 'epci', 'departement', 'region'));
ALTER TABLE ancrage.territory ADD COLUMN within_epci text;
ALTER TABLE ancrage.territory ADD CONSTRAINT territory_within_check
  CHECK ((within_epci IS NOT NULL) = (level IN ('commune', 'ept')));

DROP FUNCTION ancrage.create_territory(uuid, text, text, integer, text);
CREATE FUNCTION ancrage.create_territory(
  p_id uuid, p_level text, p_code text, p_within text, p_name text, p_private_jobs integer,
  p_source text
) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  INSERT INTO ancrage.organisation (id, type, name) VALUES (p_id, 'territory', p_name);
  INSERT INTO ancrage.territory
    (organisation_id, level, code, within_epci, private_jobs, private_jobs_source)
  VALUES (p_id, p_level, p_code, p_within, p_private_jobs, p_source);
END
$$;

DROP FUNCTION ancrage.list_organisations(text, text, integer);
CREATE FUNCTION ancrage.list_organisations(p_type text, p_text text, p_limit integer)
  RETURNS TABLE (
    organisation_id uuid, name text, type text, created_at timestamptz, number text,
    members bigint, private_jobs integer, private_jobs_source text, level text, total bigint
  )
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT o.id, o.name, o.type, o.created_at, coalesce(c.siren, t.code),
      (SELECT count(*) FROM ancrage.membership m WHERE m.organisation_id = o.id),
      t.private_jobs, t.private_jobs_source, t.level, count(*) OVER ()
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

GRANT EXECUTE ON FUNCTION
  ancrage.create_territory(uuid, text, text, text, text, integer, text),
  ancrage.list_organisations(text, text, integer)
TO ancrage_api;

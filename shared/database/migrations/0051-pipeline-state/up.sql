-- What whoever operates the platform sees of the pipeline: how much waits, since when and for whom;
-- no figure of anybody.
CREATE FUNCTION ancrage.pipeline_backlog()
RETURNS TABLE (companies bigint, quarters bigint, behind_since timestamptz,
  outbox_rows bigint, outbox_since timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT r.companies, r.quarters, r.since, o.rows, o.since
    FROM (SELECT count(DISTINCT s.company_id) AS companies, count(*) AS quarters,
        min(s.wanted_at) AS since
      FROM ancrage.score_request s WHERE s.scored_version < s.wanted_version) r,
      (SELECT count(*) AS rows, min(w.created_at) AS since
      FROM ancrage.outbox w WHERE w.dispatched_at IS NULL) o;
END
$$;

CREATE FUNCTION ancrage.companies_behind(p_limit integer)
RETURNS TABLE (organisation_id uuid, name text, quarters bigint, since timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY
    SELECT o.id, o.name, count(*), min(s.wanted_at)
    FROM ancrage.score_request s JOIN ancrage.organisation o ON o.id = s.company_id
    WHERE s.scored_version < s.wanted_version
    GROUP BY o.id, o.name ORDER BY min(s.wanted_at), o.name LIMIT p_limit;
END
$$;

CREATE FUNCTION ancrage.name_organisations(p_ids uuid[])
RETURNS TABLE (organisation_id uuid, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, ancrage
AS $$
BEGIN
  PERFORM ancrage.require_platform();
  RETURN QUERY SELECT o.id, o.name FROM ancrage.organisation o WHERE o.id = ANY (p_ids);
END
$$;

GRANT EXECUTE ON FUNCTION ancrage.pipeline_backlog(), ancrage.companies_behind(integer),
  ancrage.name_organisations(uuid[]) TO ancrage_api;

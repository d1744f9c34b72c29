DROP FUNCTION ancrage.pipeline_backlog(), ancrage.companies_behind(integer),
  ancrage.name_organisations(uuid[]);

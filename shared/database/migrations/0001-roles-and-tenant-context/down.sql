DROP FUNCTION ancrage.current_organisation();
DROP SCHEMA ancrage;
ALTER DEFAULT PRIVILEGES FOR ROLE ancrage_owner GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
-- The roles stay: they belong to the cluster, and other databases may use them.

-- Two database roles: the owner runs these migrations, the application connects as dnevnik_app,
-- which may do only what is granted below and in each feature's own migration.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dnevnik_app') THEN
        CREATE ROLE dnevnik_app NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object THEN
    NULL; -- another database of the same server was migrated at the same moment
END $$;
GRANT dnevnik_app TO CURRENT_USER;

-- Ids are given out in blocks of 50, and EclipseLink takes what a sequence answers for the end of a block: the first answer is 50.
DO $$
DECLARE
    fresh record;
BEGIN
    FOR fresh IN SELECT schemaname, sequencename FROM pg_sequences WHERE increment_by = 50 AND last_value IS NULL LOOP
        EXECUTE format('ALTER SEQUENCE %I.%I START WITH 50 RESTART WITH 50', fresh.schemaname, fresh.sequencename);
    END LOOP;
END $$;

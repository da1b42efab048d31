-- What was asked to be made in the background: the row is written before the work begins and beats while it goes on. One that is RUNNING and has
-- not beaten for a minute was interrupted. What was made lies in files, owner REPORT, for who asked alone, and goes when its time is over.
CREATE SCHEMA reports;
GRANT USAGE ON SCHEMA reports TO dnevnik_app;

CREATE TABLE reports.run (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person      bigint NOT NULL REFERENCES people.person,
    school      bigint NOT NULL REFERENCES school.school,
    kind        varchar(20) NOT NULL,
    asked       varchar(300) NOT NULL,
    name        varchar(300) NOT NULL,
    state       varchar(10) NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
    done        int NOT NULL DEFAULT 0,
    total       int NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    beaten_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at    timestamptz,
    CHECK ((state = 'DONE') = (ended_at IS NOT NULL))
);
COMMENT ON COLUMN reports.run.asked IS 'what was chosen, as an address has it, so that an interrupted one can be asked for again';
CREATE INDEX run_by_person ON reports.run (person, id DESC);
CREATE INDEX run_by_age ON reports.run (started_at);
CREATE INDEX run_by_school ON reports.run (school);
GRANT SELECT, INSERT, UPDATE, DELETE ON reports.run TO dnevnik_app;

ALTER TABLE files.stored_file DROP CONSTRAINT stored_file_owner_kind_check;
ALTER TABLE files.stored_file ADD CONSTRAINT stored_file_owner_kind_check CHECK (owner_kind IN ('LESSON', 'HOMEWORK', 'ANSWER', 'REPORT'));

-- A run that is no more takes what it made with it.
CREATE FUNCTION reports.forget_runs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM files.stored_file f USING gone g WHERE f.owner_kind = 'REPORT' AND f.owner = g.id;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION reports.forget_runs FROM PUBLIC;
CREATE TRIGGER run_takes_its_files AFTER DELETE ON reports.run
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION reports.forget_runs();

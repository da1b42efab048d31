-- Who imported what. The row is written before the import and finished in the import's own transaction, which holds an advisory
-- lock (20260902, id) as long as it lives: a run that is RUNNING without that lock was interrupted and has changed nothing.
CREATE TABLE school.import_run (
    id          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    school      bigint NOT NULL REFERENCES school.school,
    person      bigint NOT NULL,
    files       varchar(1000) NOT NULL,
    state       varchar(10) NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'REFUSED')),
    started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at    timestamptz,
    created     int NOT NULL DEFAULT 0,
    changed     int NOT NULL DEFAULT 0,
    faults      int NOT NULL DEFAULT 0
);
CREATE INDEX import_run_by_school ON school.import_run (school, id DESC);
GRANT SELECT, INSERT, UPDATE ON school.import_run TO dnevnik_app;

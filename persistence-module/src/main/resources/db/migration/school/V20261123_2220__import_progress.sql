-- How far a run is, written beside its own transaction so that everybody sees it while it runs.
ALTER TABLE school.import_run
    ADD COLUMN step varchar(60),
    ADD COLUMN done int NOT NULL DEFAULT 0,
    ADD COLUMN total int NOT NULL DEFAULT 0;

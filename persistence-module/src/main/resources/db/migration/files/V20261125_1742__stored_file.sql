-- Files that people attach to something: its kind and id are known here, what it is its own feature knows.
CREATE SCHEMA files;
GRANT USAGE ON SCHEMA files TO dnevnik_app;

CREATE SEQUENCE files.stored_file_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE files.stored_file (
    id          bigint PRIMARY KEY,
    school      bigint NOT NULL REFERENCES school.school,
    owner_kind  varchar(20) NOT NULL CHECK (owner_kind IN ('LESSON')),
    owner       bigint NOT NULL,
    name        varchar(150) NOT NULL CHECK (name <> ''),
    type        varchar(100) NOT NULL,
    size        int NOT NULL CHECK (size > 0),
    sha256      char(64) NOT NULL,
    added_by    bigint NOT NULL REFERENCES people.person,
    added_at    timestamptz NOT NULL
);
COMMENT ON COLUMN files.stored_file.type IS 'found in the content, never taken from the name';
COMMENT ON COLUMN files.stored_file.owner_kind IS 'a new kind has to be told to the package of a school too, which renumbers owners';
CREATE INDEX stored_file_by_owner ON files.stored_file (owner_kind, owner);
CREATE INDEX stored_file_by_school ON files.stored_file (school) INCLUDE (size);
CREATE INDEX stored_file_by_person ON files.stored_file (added_by);

-- The content in pieces, so that nobody ever holds more than one of them of a file that is read.
CREATE TABLE files.piece (
    stored_file  bigint NOT NULL REFERENCES files.stored_file ON DELETE CASCADE,
    number       int NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (stored_file, number)
);
ALTER TABLE files.piece ALTER COLUMN content SET STORAGE EXTERNAL;

-- A lesson that is no more takes its files with it.
CREATE FUNCTION files.forget_lessons() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM files.stored_file f USING gone g WHERE f.owner_kind = 'LESSON' AND f.owner = g.id;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION files.forget_lessons FROM PUBLIC;
CREATE TRIGGER lesson_takes_its_files AFTER DELETE ON timetable.lesson
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION files.forget_lessons();

GRANT SELECT, INSERT, UPDATE, DELETE ON files.stored_file, files.piece TO dnevnik_app;
GRANT USAGE ON SEQUENCE files.stored_file_seq TO dnevnik_app;

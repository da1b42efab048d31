-- Personal addresses under which a calendar program reads a timetable. Only the secret's hash is kept; a new address ends the old one.
CREATE TABLE timetable.calendar_feed (
    owner       bigint NOT NULL REFERENCES people.person,
    subject     bigint NOT NULL REFERENCES people.person,
    secret      bytea NOT NULL UNIQUE CHECK (octet_length(secret) = 32),
    created_at  timestamptz NOT NULL,
    read_at     timestamptz,
    PRIMARY KEY (owner, subject)
);
COMMENT ON COLUMN timetable.calendar_feed.secret IS 'SHA-256 of the secret part of the address';
GRANT SELECT, INSERT, UPDATE, DELETE ON timetable.calendar_feed TO dnevnik_app;

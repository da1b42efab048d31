-- A school is NEW from its creation by the region until its administrator has used the activation code.
ALTER TABLE school.school
    ADD COLUMN state varchar(10) NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('NEW', 'ACTIVE', 'CLOSED')),
    ADD COLUMN town varchar(100) NOT NULL DEFAULT '',
    ADD COLUMN address varchar(300) NOT NULL DEFAULT '',
    ADD COLUMN phone varchar(60) NOT NULL DEFAULT '',
    ADD COLUMN email varchar(200) NOT NULL DEFAULT '',
    ADD COLUMN search_key varchar(520) GENERATED ALWAYS AS (replace(lower(short_name || ' ' || name || ' ' || town), 'ё', 'е')) STORED;
CREATE INDEX school_by_name ON school.school (search_key, id);

CREATE TABLE school.activation_code (
    school      bigint PRIMARY KEY REFERENCES school.school,
    hash        bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    issued_by   bigint NOT NULL REFERENCES people.person,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);
COMMENT ON TABLE school.activation_code IS 'one for each school: a new code takes the place of the one before';
GRANT SELECT, INSERT, UPDATE, DELETE ON school.activation_code TO dnevnik_app;

CREATE SEQUENCE school.network_seq INCREMENT BY 50 START WITH 50;
CREATE TABLE school.network (
    id       bigint PRIMARY KEY,
    name     varchar(100) NOT NULL UNIQUE CHECK (name <> ''),
    version  int NOT NULL
);
CREATE TABLE school.network_school (
    network  bigint NOT NULL REFERENCES school.network ON DELETE CASCADE,
    school   bigint NOT NULL REFERENCES school.school,
    PRIMARY KEY (network, school)
);
CREATE INDEX network_school_by_school ON school.network_school (school);
GRANT SELECT, INSERT, UPDATE, DELETE ON school.network, school.network_school TO dnevnik_app;
GRANT USAGE ON SEQUENCE school.network_seq TO dnevnik_app;

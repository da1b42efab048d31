-- What the region has done about the access of a school's administrators: told to the school.
CREATE TABLE identity.restored_access (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    school  bigint NOT NULL REFERENCES school.school,
    person  bigint NOT NULL REFERENCES people.person,
    kind    varchar(10) NOT NULL CHECK (kind IN ('CODE', 'LOGIN', 'BLOCK', 'UNBLOCK', 'REVOKE', 'SESSIONS')),
    done_by bigint NOT NULL REFERENCES people.person,
    at      timestamptz NOT NULL
);
CREATE INDEX restored_access_by_school ON identity.restored_access (school, at);
GRANT SELECT, INSERT ON identity.restored_access TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

-- Which registered programs read which schools by OneRoster: each school decides for itself, and whether with marks.
CREATE SCHEMA IF NOT EXISTS exchange;
GRANT USAGE ON SCHEMA exchange TO dnevnik_app;

CREATE TABLE exchange.roster_access (
    application   bigint NOT NULL REFERENCES identity.application,
    school        bigint NOT NULL REFERENCES school.school,
    gradebook     boolean NOT NULL,
    opened_by     bigint NOT NULL REFERENCES people.person,
    opened_at     timestamptz NOT NULL,
    last_used_at  timestamptz,
    PRIMARY KEY (application, school)
);
CREATE INDEX roster_access_by_school ON exchange.roster_access (school);
COMMENT ON COLUMN exchange.roster_access.gradebook IS 'works and marks too';

-- An hour of reading, given for the program's secret (RFC 6749, 4.4). The token itself is not kept.
CREATE TABLE exchange.roster_token (
    hash         bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    application  bigint NOT NULL REFERENCES identity.application,
    scopes       varchar(400) NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX roster_token_by_end ON exchange.roster_token (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON exchange.roster_access, exchange.roster_token TO dnevnik_app;

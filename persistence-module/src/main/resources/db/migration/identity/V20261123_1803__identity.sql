CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO dnevnik_app;

CREATE SEQUENCE identity.account_seq INCREMENT BY 50;
CREATE TABLE identity.account (
    id                  bigint PRIMARY KEY,
    person              bigint NOT NULL UNIQUE REFERENCES people.person,
    login               varchar(60) NOT NULL,
    password_hash       varchar(200) NOT NULL,
    state               varchar(20) NOT NULL CHECK (state IN ('ACTIVE', 'BLOCKED')),
    demo                boolean NOT NULL DEFAULT false,
    first_signed_in_at  timestamptz,
    version             int NOT NULL
);
COMMENT ON COLUMN identity.account.password_hash IS 'PHC string: algorithm, its parameters, salt, hash';
COMMENT ON COLUMN identity.account.demo IS 'made by the demo region; signs in only where the demo is switched on';
CREATE UNIQUE INDEX account_login ON identity.account (lower(login));

-- Every attempt, successful or not, in a transaction of its own: throttling counts here.
CREATE TABLE identity.sign_in_attempt (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    login_key  varchar(60) NOT NULL,
    address    varchar(60) NOT NULL,
    account    bigint,
    outcome    varchar(20) NOT NULL CHECK (outcome IN ('ADMITTED', 'UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'BLOCKED', 'THROTTLED', 'DEMO_OFF', 'NO_POSITION'))
);
CREATE INDEX sign_in_attempt_by_login ON identity.sign_in_attempt (login_key, at);
CREATE INDEX sign_in_attempt_by_address ON identity.sign_in_attempt (address, at);

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.account TO dnevnik_app;
GRANT SELECT, INSERT ON identity.sign_in_attempt TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

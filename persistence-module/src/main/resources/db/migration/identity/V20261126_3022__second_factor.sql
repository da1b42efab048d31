-- A second step of the sign-in: a code that the person's telephone computes (RFC 6238). The secret is sealed with a key outside of the database
-- where the installation has one; recovery codes are hashes, each good once.
CREATE TABLE identity.second_factor (
    account     bigint PRIMARY KEY REFERENCES identity.account ON DELETE CASCADE,
    secret      bytea,
    pending     bytea,
    pending_at  timestamptz,
    on_since    timestamptz,
    last_step   bigint NOT NULL DEFAULT 0,
    CHECK ((secret IS NULL) = (on_since IS NULL)),
    CHECK ((pending IS NULL) = (pending_at IS NULL))
);
COMMENT ON COLUMN identity.second_factor.pending IS 'shown to its person and not confirmed by a code yet; what is on stays on meanwhile';
COMMENT ON COLUMN identity.second_factor.last_step IS 'the half minute of the code that was used last: no code is good twice';

CREATE TABLE identity.recovery_code (
    account  bigint NOT NULL REFERENCES identity.second_factor ON DELETE CASCADE,
    hash     bytea NOT NULL CHECK (octet_length(hash) = 32),
    used_at  timestamptz,
    PRIMARY KEY (account, hash)
);

-- Who switched a second step on, off or back; rows are added and never changed.
CREATE TABLE identity.factor_event (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person   bigint NOT NULL REFERENCES people.person,
    kind     varchar(10) NOT NULL CHECK (kind IN ('ON', 'OFF', 'CODES', 'CODE_USED', 'RESET')),
    done_by  bigint NOT NULL REFERENCES people.person,
    at       timestamptz NOT NULL
);
CREATE INDEX factor_event_by_person ON identity.factor_event (person, at);

ALTER TABLE identity.access_rule ADD COLUMN factor_since date;
COMMENT ON COLUMN identity.access_rule.factor_since IS 'from this day on the staff comes in with a second step; null: nobody has to';

ALTER TABLE identity.sign_in_attempt DROP CONSTRAINT sign_in_attempt_outcome_check;
ALTER TABLE identity.sign_in_attempt ADD CONSTRAINT sign_in_attempt_outcome_check CHECK (outcome IN
    ('ADMITTED', 'UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'BLOCKED', 'THROTTLED', 'DEMO_OFF', 'NO_POSITION', 'EXPIRED', 'PROVEN',
     'ABSENT', 'NOT_ACTIVATED', 'TOO_YOUNG', 'NAME_DIFFERS', 'SNILS_DIFFERS', 'UNCONFIRMED', 'DENIED', 'AWAY', 'STALE',
     'CODE_ASKED', 'WRONG_CODE'));
DROP INDEX identity.sign_in_attempt_failed;
CREATE INDEX sign_in_attempt_failed ON identity.sign_in_attempt (account, at) WHERE outcome IN ('WRONG_PASSWORD', 'WRONG_CODE', 'BLOCKED', 'EXPIRED');

ALTER TABLE identity.restored_access DROP CONSTRAINT restored_access_kind_check;
ALTER TABLE identity.restored_access ADD CONSTRAINT restored_access_kind_check CHECK (kind IN ('CODE', 'LOGIN', 'BLOCK', 'UNBLOCK', 'REVOKE', 'SESSIONS', 'FACTOR'));

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.second_factor, identity.recovery_code TO dnevnik_app;
GRANT SELECT, INSERT ON identity.factor_event TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

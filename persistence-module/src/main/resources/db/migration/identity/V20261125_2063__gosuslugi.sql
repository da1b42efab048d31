-- Who comes in through Gosuslugi. An account here has one account there; one there may open several here: two records of one person.
CREATE TABLE identity.gosuslugi_link (
    account       bigint PRIMARY KEY REFERENCES identity.account,
    oid           varchar(20) NOT NULL CHECK (oid ~ '^[0-9]+$'),
    since         timestamptz NOT NULL,
    last_used_at  timestamptz NOT NULL
);
CREATE INDEX gosuslugi_link_by_oid ON identity.gosuslugi_link (oid);
GRANT SELECT, INSERT, UPDATE ON identity.gosuslugi_link TO dnevnik_app;

ALTER TABLE identity.sign_in_attempt ADD COLUMN door varchar(10) NOT NULL DEFAULT 'PASSWORD' CHECK (door IN ('PASSWORD', 'GOSUSLUGI'));
COMMENT ON COLUMN identity.sign_in_attempt.door IS 'where login_key is «gosuslugi» and the number there, the attempt came from Gosuslugi';
ALTER TABLE identity.sign_in_attempt DROP CONSTRAINT sign_in_attempt_outcome_check;
ALTER TABLE identity.sign_in_attempt ADD CONSTRAINT sign_in_attempt_outcome_check CHECK (outcome IN
    ('ADMITTED', 'UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'BLOCKED', 'THROTTLED', 'DEMO_OFF', 'NO_POSITION', 'EXPIRED', 'PROVEN',
     'ABSENT', 'NOT_ACTIVATED', 'TOO_YOUNG', 'NAME_DIFFERS', 'SNILS_DIFFERS', 'UNCONFIRMED', 'DENIED', 'AWAY', 'STALE'));

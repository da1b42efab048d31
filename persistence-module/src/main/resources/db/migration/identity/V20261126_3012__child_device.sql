-- A device with which a child of less than fourteen years came for the first time, where the school wants a guardian to know of it. A device is
-- known by the account and the hash of the secret in its cookie, as in identity.device.
CREATE TABLE identity.child_device (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account     bigint NOT NULL REFERENCES identity.account ON DELETE CASCADE,
    hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
    browser     varchar(40) NOT NULL,
    system      varchar(40) NOT NULL,
    state       varchar(10) NOT NULL CHECK (state IN ('WAITING', 'APPROVED', 'REFUSED')),
    asked_at    timestamptz NOT NULL,
    decided_by  bigint REFERENCES people.person,
    decided_at  timestamptz,
    UNIQUE (account, hash),
    CHECK ((state = 'WAITING') = (decided_at IS NULL))
);
COMMENT ON COLUMN identity.child_device.browser IS 'as the browser says of itself, when it asked';
GRANT SELECT, INSERT, UPDATE ON identity.child_device TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

ALTER TABLE identity.access_rule ADD COLUMN child_devices boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN identity.access_rule.child_devices IS 'whether a guardian approves the devices of children below fourteen';

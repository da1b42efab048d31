-- Passwords that are being compared at this moment: they count as failures until they have ended, so that guesses side by side are counted too.
-- Means nothing after a crash, hence unlogged.
CREATE UNLOGGED TABLE identity.sign_in_trial (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    login_key  varchar(60) NOT NULL,
    address    varchar(60) NOT NULL
);
CREATE INDEX sign_in_trial_by_login ON identity.sign_in_trial (login_key, at);
CREATE INDEX sign_in_trial_by_address ON identity.sign_in_trial (address, at);
GRANT SELECT, INSERT, DELETE ON identity.sign_in_trial TO dnevnik_app;

-- An address counts once whoever reads its mail has opened a link; only such an address gives lost access back.
ALTER TABLE identity.account ADD COLUMN email varchar(200);
CREATE INDEX account_by_email ON identity.account (lower(email)) WHERE email IS NOT NULL;

-- Links in mails that went out: each works once and not for long.
CREATE TABLE identity.mail_link (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account     bigint NOT NULL REFERENCES identity.account,
    kind        varchar(10) NOT NULL CHECK (kind IN ('CONFIRM', 'RESET')),
    email       varchar(200) NOT NULL,
    hash        bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    made_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);
CREATE INDEX mail_link_by_account ON identity.mail_link (account, made_at);
GRANT SELECT, INSERT, UPDATE ON identity.mail_link TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

-- Programs of others that the region's operator has registered. Without a hash the program keeps no secret: it runs on people's own devices.
CREATE TABLE identity.application (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    client_id    varchar(40) NOT NULL UNIQUE,
    name         varchar(100) NOT NULL,
    redirects    varchar(4000) NOT NULL DEFAULT '',
    scopes       varchar(200) NOT NULL,
    secret_hash  bytea CHECK (octet_length(secret_hash) = 32),
    by_code      boolean NOT NULL DEFAULT true,
    by_password  boolean NOT NULL DEFAULT false,
    by_address   boolean NOT NULL DEFAULT false,
    is_on        boolean NOT NULL DEFAULT true,
    made_at      timestamptz NOT NULL,
    made_by      bigint REFERENCES people.person
);
COMMENT ON COLUMN identity.application.redirects IS 'addresses to which the browser may be sent back, one a line, compared letter by letter';
COMMENT ON COLUMN identity.application.by_code IS 'authorization code with PKCE (RFC 6749, 4.1; RFC 7636)';
COMMENT ON COLUMN identity.application.by_password IS 'login and password typed into the program: authorizations/bycredentials';
COMMENT ON COLUMN identity.application.by_address IS 'token in the address of the way back, as old clients know it (RFC 6749, 4.2)';

-- What somebody has let a program do in their name. A personal token is a grant without a program, and its hash stands here.
CREATE TABLE identity.token_grant (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account         bigint NOT NULL REFERENCES identity.account,
    application     bigint REFERENCES identity.application,
    kind            varchar(10) NOT NULL CHECK (kind IN ('PERSONAL', 'PASSWORD', 'CODE', 'ADDRESS')),
    name            varchar(100) NOT NULL,
    scopes          varchar(200) NOT NULL,
    hash            bytea UNIQUE CHECK (octet_length(hash) = 32),
    made_at         timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    last_used_at    timestamptz,
    last_used_from  varchar(60),
    ended_at        timestamptz,
    ended_by        varchar(12) CHECK (ended_by IN ('OWNER', 'THEFT', 'APPLICATION', 'OPERATOR')),
    CHECK ((kind = 'PERSONAL') = (hash IS NOT NULL)),
    CHECK ((kind = 'PERSONAL') = (application IS NULL)),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX token_grant_by_account ON identity.token_grant (account, id);
CREATE INDEX token_grant_by_end ON identity.token_grant (expires_at);
CREATE INDEX token_grant_by_application ON identity.token_grant (application, id);

-- Each is good once. All that came of one grant are a family: whoever shows a used one has a copy, and the family ends.
CREATE TABLE identity.refresh_token (
    hash         bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    token_grant  bigint NOT NULL REFERENCES identity.token_grant ON DELETE CASCADE,
    made_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz
);
CREATE INDEX refresh_token_used ON identity.refresh_token (used_at) WHERE used_at IS NOT NULL;
CREATE INDEX refresh_token_by_grant ON identity.refresh_token (token_grant);

-- The way back of an authorization: a minute, once.
CREATE TABLE identity.authorization_code (
    hash         bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    token_grant  bigint NOT NULL REFERENCES identity.token_grant ON DELETE CASCADE,
    redirect     varchar(1000) NOT NULL,
    challenge    varchar(43) NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz
);
CREATE INDEX authorization_code_by_grant ON identity.authorization_code (token_grant);

-- Keys that sign access tokens, the same for all nodes. The private half is encrypted with a key that lies outside of the database.
CREATE TABLE identity.signing_key (
    kid          varchar(40) PRIMARY KEY,
    public_key   bytea NOT NULL,
    private_key  bytea,
    made_at      timestamptz NOT NULL,
    signs_from   timestamptz NOT NULL,
    ended_at     timestamptz
);
COMMENT ON COLUMN identity.signing_key.private_key IS 'AES-256-GCM: twelve bytes of nonce, then the text of PKCS #8; null once another key signs';
COMMENT ON COLUMN identity.signing_key.ended_at IS 'from then on its tokens are refused';

GRANT SELECT, INSERT, UPDATE ON identity.application TO dnevnik_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.token_grant, identity.refresh_token, identity.authorization_code, identity.signing_key TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

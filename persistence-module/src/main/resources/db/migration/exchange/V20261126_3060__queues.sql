-- Systems of the state that ask over queues: who they are, what they may ask, what was asked and answered, and what could not be read.
CREATE SCHEMA IF NOT EXISTS exchange;
GRANT USAGE ON SCHEMA exchange TO dnevnik_app;

CREATE SEQUENCE exchange.system_seq INCREMENT BY 50 START WITH 50;
CREATE TABLE exchange.system (
    id               bigint PRIMARY KEY,
    code             varchar(30) NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9-]{2,29}$'),
    name             varchar(200) NOT NULL CHECK (name <> ''),
    for_guardians    boolean NOT NULL,
    certificate      varchar(8000) NOT NULL,
    secret_hash      char(64) NOT NULL,
    secret_salt      char(32) NOT NULL,
    secret_since     timestamptz NOT NULL,
    enabled          boolean NOT NULL,
    version          int NOT NULL
);
COMMENT ON COLUMN exchange.system.code IS 'login at the broker, and the last word of its address of answers: exchange.replies.<code>';
COMMENT ON COLUMN exchange.system.for_guardians IS 'may ask for guardians whom it has identified itself';
COMMENT ON COLUMN exchange.system.certificate IS 'X.509, PEM: what its messages are signed with';
COMMENT ON COLUMN exchange.system.secret_hash IS 'SHA-256 of secret and salt; the secret has 160 random bits, so there is nothing to guess';

CREATE SEQUENCE exchange.mandate_seq INCREMENT BY 50 START WITH 50;
CREATE TABLE exchange.mandate (
    id         bigint PRIMARY KEY,
    system     bigint NOT NULL REFERENCES exchange.system,
    school     bigint REFERENCES school.school,
    parts      varchar(100) NOT NULL CHECK (parts <> ''),
    ground     varchar(300) NOT NULL CHECK (ground <> ''),
    starts     date NOT NULL,
    ends       date NOT NULL CHECK (ends >= starts),
    given_by   bigint NOT NULL REFERENCES people.person,
    given_at   timestamptz NOT NULL,
    ended_at   timestamptz,
    version    int NOT NULL
);
COMMENT ON TABLE exchange.mandate IS 'what a system may ask without a guardian; a row is ended, never taken away';
COMMENT ON COLUMN exchange.mandate.school IS 'null: all schools of the region';
COMMENT ON COLUMN exchange.mandate.parts IS 'names of parts, with commas between';
COMMENT ON COLUMN exchange.mandate.ground IS 'law, order or agreement; families read it';
CREATE INDEX mandate_by_system ON exchange.mandate (system);

-- A row for each request that was understood: it makes a repeated MessageID find its answer. No foreign key to the child: a log of what was.
CREATE TABLE exchange.request (
    system        bigint NOT NULL REFERENCES exchange.system,
    message_id    uuid NOT NULL,
    print         char(64) NOT NULL,
    state         varchar(24) NOT NULL CHECK (state IN ('requestIsQueued', 'requestIsAcceptedBySmev', 'requestIsRejectedBySmev',
                      'underProcessing', 'responseIsAcceptedBySmev', 'cancelled', 'responseIsDelivered')),
    child         bigint,
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    delivered_at  timestamptz,
    failure       varchar(300),
    answer        text,
    PRIMARY KEY (system, message_id)
);
COMMENT ON COLUMN exchange.request.print IS 'SHA-256 of what was signed: the same MessageID around another question is a fault';
COMMENT ON COLUMN exchange.request.answer IS 'null: not given yet, or forgotten after its days';
COMMENT ON COLUMN exchange.request.failure IS 'why answering failed last, without personal data';
CREATE INDEX request_by_time ON exchange.request (system, at);

CREATE TABLE exchange.dead_letter (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at          timestamptz NOT NULL DEFAULT clock_timestamp(),
    system      varchar(30) NOT NULL,
    message_id  uuid,
    reason      varchar(30) NOT NULL,
    detail      varchar(300) NOT NULL,
    size        bigint NOT NULL,
    body        text
);
COMMENT ON COLUMN exchange.dead_letter.system IS 'as the message says, not proven; empty: it does not';
COMMENT ON COLUMN exchange.dead_letter.body IS 'null for what nobody could read anyway';
CREATE INDEX dead_letter_by_request ON exchange.dead_letter (message_id);

GRANT SELECT, INSERT, UPDATE ON exchange.system, exchange.mandate TO dnevnik_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON exchange.request TO dnevnik_app;
GRANT SELECT, INSERT, DELETE ON exchange.dead_letter TO dnevnik_app;
GRANT USAGE ON SEQUENCE exchange.system_seq, exchange.mandate_seq TO dnevnik_app;

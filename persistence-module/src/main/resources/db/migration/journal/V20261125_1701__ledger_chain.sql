-- A school's chain: the rows of its ledger in the order in which they were sealed, each seal over the row and the seal before it.
-- It knows no foreign key: a row that was taken away from under its seal has to be told, not refused to be looked at. It is not
-- partitioned: that no number comes twice holds over all years.
CREATE TABLE journal.ledger_seal (
    school  bigint NOT NULL,
    seq     bigint NOT NULL CHECK (seq > 0),
    year    smallint NOT NULL,
    ledger  bigint NOT NULL,
    hash    bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (school, seq),
    UNIQUE (ledger, year)
);
COMMENT ON COLUMN journal.ledger_seal.hash IS 'SHA-256 over the hash before (32 zero bytes for the first) and the row as docs/decisions/0010 writes it';

-- The head of a chain as it was signed, together with all that is needed to check it elsewhere.
CREATE TABLE journal.ledger_signature (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    school      bigint NOT NULL,
    seq         bigint NOT NULL,
    hash        bytea NOT NULL CHECK (octet_length(hash) = 32),
    period      bigint,
    signed_at   timestamptz NOT NULL,
    person      bigint NOT NULL,
    key_id      varchar(64) NOT NULL,
    public_key  varchar(400) NOT NULL,
    signature   bytea NOT NULL,
    text        varchar(2000) NOT NULL
);
CREATE INDEX ledger_signature_by_school ON journal.ledger_signature (school, id);
COMMENT ON COLUMN journal.ledger_signature.text IS 'what was signed, byte for byte in UTF-8';
COMMENT ON COLUMN journal.ledger_signature.public_key IS 'PEM, SubjectPublicKeyInfo';

-- What was changed in a school on which day, and that no row stands beside the chain.
CREATE INDEX ledger_by_school ON journal.ledger (school, at, id);

GRANT SELECT, INSERT ON journal.ledger_seal, journal.ledger_signature TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA journal TO dnevnik_app;

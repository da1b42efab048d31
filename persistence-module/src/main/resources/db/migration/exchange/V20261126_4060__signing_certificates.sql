-- Certificates with which answers are signed, or were: who asks for an answer once more gets it with the signature of then.
CREATE TABLE exchange.signing_certificate (
    print        char(64) PRIMARY KEY,
    certificate  varchar(8000) NOT NULL,
    since        timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN exchange.signing_certificate.print IS 'SHA-256 of the certificate';
COMMENT ON COLUMN exchange.signing_certificate.certificate IS 'X.509, PEM; the key is a file outside of the database';
COMMENT ON COLUMN exchange.signing_certificate.last_at IS 'when a node was last seen signing with it';
GRANT SELECT, INSERT, UPDATE, DELETE ON exchange.signing_certificate TO dnevnik_app;

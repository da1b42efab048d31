CREATE SCHEMA outbox;
GRANT USAGE ON SCHEMA outbox TO dnevnik_app;

-- Written by the business transaction; a row lives until its message was handled, so a repeat finds nothing to do.
CREATE TABLE outbox.message (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event       uuid NOT NULL UNIQUE,
    queue       varchar(40) NOT NULL,
    kind        varchar(40) NOT NULL,
    school      bigint,
    payload     text NOT NULL,
    state       varchar(10) NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'SENT', 'DEAD')),
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    sent_at     timestamptz,
    failure     varchar(2000)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
CREATE INDEX message_by_state ON outbox.message (state, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON outbox.message TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA outbox TO dnevnik_app;

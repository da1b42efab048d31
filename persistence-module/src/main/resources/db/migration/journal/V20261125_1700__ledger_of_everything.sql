-- The ledger tells of all that a journal says, not of lessons alone, and why it was changed.
ALTER TABLE journal.ledger ALTER COLUMN lesson DROP NOT NULL;
ALTER TABLE journal.ledger DROP CONSTRAINT ledger_kind_check;
ALTER TABLE journal.ledger ADD CONSTRAINT ledger_kind_check CHECK (kind IN
    ('MARK', 'ATTENDANCE', 'WORK', 'MARK_NOTE', 'TOPIC', 'PERIOD_MARK', 'PERIOD', 'UNLOCK', 'COUNCIL'));
ALTER TABLE journal.ledger
    ADD COLUMN edu_group bigint,
    ADD COLUMN subject bigint,
    ADD COLUMN period bigint,
    ADD COLUMN reason varchar(300);

-- Rows that their school's chain has not taken in yet: what is not sealed is found without reading the ledger.
CREATE TABLE journal.ledger_unsealed (
    school  bigint NOT NULL,
    year    smallint NOT NULL,
    ledger  bigint NOT NULL,
    added   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (school, ledger, year)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM journal.ledger;
GRANT SELECT, INSERT, DELETE ON journal.ledger_unsealed TO dnevnik_app;

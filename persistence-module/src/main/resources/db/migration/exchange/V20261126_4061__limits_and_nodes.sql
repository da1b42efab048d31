-- How much a system may ask, how much it has asked, and what each node tells of its broker, so that every node shows all.
ALTER TABLE exchange.system
    ADD COLUMN per_minute int NOT NULL DEFAULT 60000 CHECK (per_minute BETWEEN 1 AND 60000),
    ADD COLUMN per_day int NOT NULL DEFAULT 5000000 CHECK (per_day BETWEEN 1 AND 5000000);
COMMENT ON COLUMN exchange.system.per_minute IS 'signed messages of any kind, over all nodes; those over it are refused';

CREATE TABLE exchange.usage (
    system    bigint NOT NULL REFERENCES exchange.system ON DELETE CASCADE,
    minute    timestamptz NOT NULL,
    messages  int NOT NULL,
    refused   int NOT NULL,
    PRIMARY KEY (system, minute)
);
COMMENT ON TABLE exchange.usage IS 'nodes add what they have counted every few seconds';
COMMENT ON COLUMN exchange.usage.refused IS 'over a limit; not among the messages';

CREATE TABLE exchange.node (
    name     varchar(100) PRIMARY KEY,
    at       timestamptz NOT NULL,
    signs    varchar(300) NOT NULL,
    until    timestamptz,
    problem  varchar(100) NOT NULL
);
COMMENT ON COLUMN exchange.node.signs IS 'whose certificate is under the answers of the node; empty: they go unsigned';
COMMENT ON COLUMN exchange.node.until IS 'when that certificate ends';
COMMENT ON COLUMN exchange.node.problem IS 'why the key that is named there is not what signs; empty: nothing is wrong';

CREATE TABLE exchange.node_queue (
    node       varchar(100) NOT NULL REFERENCES exchange.node ON DELETE CASCADE,
    queue      varchar(100) NOT NULL,
    messages   bigint NOT NULL,
    waited_ms  bigint NOT NULL,
    readers    int NOT NULL,
    PRIMARY KEY (node, queue)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON exchange.usage, exchange.node, exchange.node_queue TO dnevnik_app;

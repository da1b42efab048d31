-- Addresses of programs that want to hear of changes, each under the grant of the token that has asked for it.
CREATE TABLE exchange.webhook (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_grant    bigint NOT NULL REFERENCES identity.token_grant ON DELETE CASCADE,
    url            varchar(500) NOT NULL,
    topics         varchar(200) NOT NULL,
    secret         bytea NOT NULL,
    state          varchar(4) NOT NULL DEFAULT 'ON' CHECK (state IN ('ON', 'OFF', 'GONE')),
    made_at        timestamptz NOT NULL,
    failures       smallint NOT NULL DEFAULT 0,
    due_at         timestamptz NOT NULL,
    claimed_until  timestamptz,
    tried_at       timestamptz,
    answer         smallint,
    taken_at       timestamptz,
    CHECK ((tried_at IS NULL) = (answer IS NULL))
);
CREATE INDEX webhook_by_grant ON exchange.webhook (token_grant);
CREATE INDEX webhook_due ON exchange.webhook (due_at) WHERE state = 'ON';
COMMENT ON COLUMN exchange.webhook.topics IS 'with blanks between';
COMMENT ON COLUMN exchange.webhook.secret IS 'sealed for the grant';
COMMENT ON COLUMN exchange.webhook.state IS 'OFF: switched off after too many failures; GONE: the receiver has said that it is no more';
COMMENT ON COLUMN exchange.webhook.failures IS 'in a row';
COMMENT ON COLUMN exchange.webhook.claimed_until IS 'until then one node sends and no other one does';
COMMENT ON COLUMN exchange.webhook.answer IS 'status of the last answer; 0: there was none, -1: the address is none to which anything may go';

-- What waits for a receiver, in the order in which it happened, and for some days what it has taken. No names and no marks: the reader asks for them.
CREATE TABLE exchange.webhook_delivery (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook      bigint NOT NULL REFERENCES exchange.webhook ON DELETE CASCADE,
    event        uuid NOT NULL,
    delivery     uuid NOT NULL DEFAULT gen_random_uuid(),
    kind         varchar(40) NOT NULL,
    topic        varchar(20) NOT NULL,
    person       bigint REFERENCES people.person,
    object       bigint,
    day          date,
    happened_at  timestamptz NOT NULL,
    tries        smallint NOT NULL DEFAULT 0,
    ended_at     timestamptz,
    outcome      varchar(8) CHECK (outcome IN ('TAKEN', 'WITHHELD')),
    UNIQUE (webhook, event),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX webhook_delivery_waiting ON exchange.webhook_delivery (webhook, id) WHERE ended_at IS NULL;
CREATE INDEX webhook_delivery_by_person ON exchange.webhook_delivery (person);
CREATE INDEX webhook_delivery_by_time ON exchange.webhook_delivery (happened_at);
COMMENT ON COLUMN exchange.webhook_delivery.event IS 'of the outbox: one event is one delivery of a webhook, however often its message comes';
COMMENT ON COLUMN exchange.webhook_delivery.delivery IS 'by which the receiver knows a repeat';
COMMENT ON COLUMN exchange.webhook_delivery.person IS 'whom it is about; null for a trial';
COMMENT ON COLUMN exchange.webhook_delivery.object IS 'a lesson, a task or a class, as the topic says';
COMMENT ON COLUMN exchange.webhook_delivery.outcome IS 'WITHHELD: by then the owner of the token might not see the person any more';

GRANT SELECT, INSERT, UPDATE, DELETE ON exchange.webhook, exchange.webhook_delivery TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA exchange TO dnevnik_app;

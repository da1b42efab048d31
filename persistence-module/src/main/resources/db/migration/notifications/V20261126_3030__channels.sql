-- What reaches whom is decided by the person: here stands what they decided otherwise than usual.

-- Whether and when somebody is reached outside of the site; no row: not at all.
CREATE TABLE notifications.channel (
    person       bigint NOT NULL REFERENCES people.person,
    channel      varchar(10) NOT NULL CHECK (channel IN ('EMAIL', 'PUSH')),
    is_on        boolean NOT NULL,
    digest       varchar(10) NOT NULL CHECK (digest IN ('AT_ONCE', 'MORNING', 'EVENING', 'TWICE')),
    quiet_from   time NOT NULL,
    quiet_until  time NOT NULL,
    language     varchar(2) NOT NULL,
    secret       bytea NOT NULL CHECK (octet_length(secret) = 32),
    refusals     smallint NOT NULL DEFAULT 0,
    stopped_at   timestamptz,
    PRIMARY KEY (person, channel)
);
COMMENT ON COLUMN notifications.channel.quiet_until IS 'the same as quiet_from: no quiet hours; by the clock of the school that has the news';
COMMENT ON COLUMN notifications.channel.secret IS 'signs the link by which a letter is unsubscribed from';
COMMENT ON COLUMN notifications.channel.refusals IS 'how often in a row the address was refused for good; too often, and the channel is stopped';

CREATE TABLE notifications.wish (
    person   bigint NOT NULL REFERENCES people.person,
    about    bigint NOT NULL REFERENCES people.person,
    topic    varchar(20) NOT NULL,
    channel  varchar(10) NOT NULL CHECK (channel IN ('SITE', 'EMAIL', 'PUSH')),
    wanted   boolean NOT NULL,
    PRIMARY KEY (person, about, topic, channel)
);
COMMENT ON COLUMN notifications.wish.about IS 'a child, or the person';
CREATE INDEX wish_by_about ON notifications.wish (about);

-- What is wanted outside of the site alone is written all the same: the letter is made of it.
ALTER TABLE notifications.notification ADD COLUMN shown boolean NOT NULL DEFAULT true;

-- What goes out together: one letter, or one message to each of somebody's devices.
CREATE TABLE notifications.parcel (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient  bigint NOT NULL REFERENCES people.person,
    channel    varchar(10) NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at   timestamptz,
    outcome    varchar(10) CHECK (outcome IN ('SENT', 'EMPTY', 'REFUSED')),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX parcel_by_recipient ON notifications.parcel (recipient);

-- The key is what keeps a notification from going out twice by one channel.
CREATE TABLE notifications.delivery (
    notification  bigint NOT NULL REFERENCES notifications.notification ON DELETE CASCADE,
    channel       varchar(10) NOT NULL,
    recipient     bigint NOT NULL REFERENCES people.person,
    due_at        timestamptz NOT NULL,
    parcel        bigint REFERENCES notifications.parcel ON DELETE CASCADE,
    PRIMARY KEY (notification, channel)
);
CREATE INDEX delivery_due ON notifications.delivery (due_at) WHERE parcel IS NULL;
CREATE INDEX delivery_by_parcel ON notifications.delivery (parcel);
CREATE INDEX delivery_by_recipient ON notifications.delivery (recipient);

CREATE TABLE notifications.push_device (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person    bigint NOT NULL REFERENCES people.person,
    endpoint  varchar(1000) NOT NULL UNIQUE,
    p256dh    bytea NOT NULL CHECK (octet_length(p256dh) = 65),
    auth      bytea NOT NULL CHECK (octet_length(auth) = 16),
    name      varchar(60) NOT NULL,
    added_at  timestamptz NOT NULL
);
COMMENT ON TABLE notifications.push_device IS 'browsers that asked their maker''s service to pass our messages on (RFC 8030); the keys encrypt for this browser alone (RFC 8291)';
CREATE INDEX push_device_by_person ON notifications.push_device (person);

-- A device that has got its message gets it no second time when another one has to be tried again.
CREATE TABLE notifications.pushed (
    parcel  bigint NOT NULL REFERENCES notifications.parcel ON DELETE CASCADE,
    device  bigint NOT NULL REFERENCES notifications.push_device ON DELETE CASCADE,
    PRIMARY KEY (parcel, device)
);
CREATE INDEX pushed_by_device ON notifications.pushed (device);

GRANT SELECT, INSERT, UPDATE, DELETE ON notifications.channel, notifications.wish, notifications.parcel, notifications.delivery,
    notifications.push_device, notifications.pushed TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA notifications TO dnevnik_app;

-- What both records of a double have decided is the winner's; the list of such tables is added to, whatever it holds by now.
DO $$
BEGIN
    EXECUTE replace(pg_get_functiondef('people.move_references(bigint, bigint)'::regprocedure),
        '''notifications.notification''', '''notifications.notification'', ''notifications.channel'', ''notifications.wish''');
END $$;

-- A browser with which somebody has signed in. Its cookie holds a random secret; here lies the hash of it. A browser that two people use is
-- a row for each of them.
CREATE TABLE identity.device (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account        bigint NOT NULL REFERENCES identity.account ON DELETE CASCADE,
    hash           bytea NOT NULL CHECK (octet_length(hash) = 32),
    browser        varchar(40) NOT NULL,
    system         varchar(40) NOT NULL,
    address        varchar(60) NOT NULL,
    first_seen_at  timestamptz NOT NULL,
    last_seen_at   timestamptz NOT NULL,
    forgotten_at   timestamptz,
    UNIQUE (account, hash)
);
COMMENT ON COLUMN identity.device.browser IS 'as the browser says of itself: a word for the person to recognise it by, nothing is decided by it';
COMMENT ON COLUMN identity.device.address IS 'from where it came last';
COMMENT ON COLUMN identity.device.forgotten_at IS 'its person does not know it any more: it counts as unfamiliar until it comes in again';
CREATE INDEX device_by_hash ON identity.device (hash);

-- A session of a browser. Requests read nothing here: what a session may is read anew once a minute, and this row is read along with it.
CREATE TABLE identity.session (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account    bigint NOT NULL REFERENCES identity.account ON DELETE CASCADE,
    device     bigint NOT NULL REFERENCES identity.device ON DELETE CASCADE,
    way        varchar(10) NOT NULL CHECK (way IN ('PASSWORD', 'GOSUSLUGI', 'CODE')),
    kept       boolean NOT NULL,
    address    varchar(60) NOT NULL,
    opened_at  timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    ended_as   varchar(10) CHECK (ended_as IN ('OUT', 'ENDED', 'KEPT')),
    CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
COMMENT ON COLUMN identity.session.way IS 'through which door';
COMMENT ON COLUMN identity.session.kept IS 'no sign-in: somebody who was in goes on in a fresh session';
COMMENT ON COLUMN identity.session.seen_at IS 'to within five minutes';
COMMENT ON COLUMN identity.session.ended_as IS 'OUT: by its own way out; ENDED: from another device; KEPT: a fresh one took its place';
CREATE INDEX session_by_account ON identity.session (account, opened_at);
CREATE INDEX session_by_device ON identity.session (device, opened_at);

-- A person's own history tells of failures too.
CREATE INDEX sign_in_attempt_failed ON identity.sign_in_attempt (account, at) WHERE outcome IN ('WRONG_PASSWORD', 'BLOCKED', 'EXPIRED');

-- Every node hears at once that sessions of a person are over, however they came to be: it reads them anew before it believes them again.
CREATE FUNCTION identity.tell_of_ended_sessions() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    whose bigint;
BEGIN
    IF TG_TABLE_NAME = 'account' THEN
        whose := NEW.person;
    ELSE
        SELECT a.person INTO whose FROM identity.account AS a WHERE a.id = NEW.account;
    END IF;
    PERFORM pg_notify('dnevnik_push', 'SESSIONS 0 ' || whose);
    RETURN NULL;
END
$$;
CREATE TRIGGER account_ends_its_sessions AFTER UPDATE OF sessions_since, state ON identity.account
    FOR EACH ROW WHEN (OLD.sessions_since IS DISTINCT FROM NEW.sessions_since OR OLD.state <> NEW.state)
    EXECUTE FUNCTION identity.tell_of_ended_sessions();
CREATE TRIGGER session_is_ended AFTER UPDATE OF ended_at ON identity.session
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_as = 'ENDED')
    EXECUTE FUNCTION identity.tell_of_ended_sessions();

-- Sign-ins are remembered for four hundred days: the school year that runs and what a report of its beginning needs. The application may add
-- attempts and never take one away; this takes away what is older and nothing else. Some thousand rows at a time, so that nobody waits for it.
CREATE FUNCTION identity.forget_sign_ins(now_is timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    bound timestamptz := least(now_is, now()) - interval '400 days';
BEGIN
    DELETE FROM identity.sign_in_attempt AS t
    WHERE t.at < bound AND t.id IN (SELECT o.id FROM identity.sign_in_attempt AS o ORDER BY o.id LIMIT 5000);
    DELETE FROM identity.session AS s
    WHERE s.opened_at < bound AND s.seen_at < bound AND s.id IN (SELECT o.id FROM identity.session AS o ORDER BY o.id LIMIT 5000);
    DELETE FROM identity.device AS d
    WHERE d.last_seen_at < bound AND NOT EXISTS (SELECT FROM identity.session AS s WHERE s.device = d.id)
      AND d.id IN (SELECT o.id FROM identity.device AS o ORDER BY o.last_seen_at LIMIT 5000);
END
$$;
REVOKE ALL ON FUNCTION identity.forget_sign_ins(timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION identity.forget_sign_ins(timestamptz) TO dnevnik_app;
CREATE INDEX device_by_last_seen ON identity.device (last_seen_at);

GRANT SELECT, INSERT, UPDATE ON identity.device, identity.session TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

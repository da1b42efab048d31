-- Somebody wants what may be erased of them to be gone; a school of theirs decides. What was erased stands nowhere any more, that it was does.
CREATE TABLE people.erasure_request (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person      bigint NOT NULL REFERENCES people.person,
    asked_by    bigint NOT NULL REFERENCES people.person,
    school      bigint NOT NULL REFERENCES school.school,
    asked_at    timestamptz NOT NULL,
    decided_by  bigint REFERENCES people.person,
    decided_at  timestamptz,
    outcome     varchar(10) CHECK (outcome IN ('ERASED', 'REFUSED')),
    why         varchar(500) NOT NULL DEFAULT '',
    CHECK ((decided_by IS NULL) = (outcome IS NULL) AND (decided_at IS NULL) = (outcome IS NULL)),
    CHECK (outcome IS DISTINCT FROM 'REFUSED' OR why <> '')
);
CREATE UNIQUE INDEX erasure_request_once ON people.erasure_request (person) WHERE outcome IS NULL;
CREATE INDEX erasure_request_by_person ON people.erasure_request (person);
CREATE INDEX erasure_request_by_asker ON people.erasure_request (asked_by);
CREATE INDEX erasure_request_by_school ON people.erasure_request (school, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON people.erasure_request TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA people TO dnevnik_app;
GRANT DELETE ON identity.mail_link TO dnevnik_app;

-- Of two open requests of a double one is enough.
DO $$
BEGIN
    EXECUTE replace(pg_get_functiondef('people.move_references(bigint, bigint)'::regprocedure),
        '''notifications.notification''', '''notifications.notification'', ''people.erasure_request''');
END $$;

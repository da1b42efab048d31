-- What ties a person to which school on a day: positions, the own class, children with their classes.
CREATE FUNCTION identity.ties_of(who bigint, day date) RETURNS TABLE (school bigint, tie text) LANGUAGE sql STABLE AS $$
    SELECT s.school, CAST(s.title AS text) FROM people.staff_position s
    WHERE s.person = who AND s.school IS NOT NULL AND s.starts <= day AND (s.ends IS NULL OR s.ends >= day)
    UNION
    SELECT g.school, CAST(g.name AS text) FROM school.enrolment e
    JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'
    WHERE e.person = who AND e.starts <= day AND (e.ends IS NULL OR e.ends >= day)
    UNION
    SELECT g.school, c.surname || ' ' || c.given_name || ' (' || g.name || ')' FROM people.guardianship k
    JOIN people.person c ON c.id = k.child
    JOIN school.enrolment e ON e.person = k.child AND e.starts <= day AND (e.ends IS NULL OR e.ends >= day)
    JOIN school.edu_group g ON g.id = e.edu_group AND g.kind = 'CLASS'
    WHERE k.guardian = who AND k.starts <= day AND (k.ends IS NULL OR k.ends >= day)
$$;

-- Somebody whom Gosuslugi knows by another name or SNILS than the school: waits until the school corrects it or declines. What Gosuslugi has
-- said is kept for as long as it waits.
CREATE TABLE identity.repair_request (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    oid         varchar(20) NOT NULL CHECK (oid ~ '^[0-9]+$'),
    kind        varchar(10) NOT NULL CHECK (kind IN ('NAME', 'SNILS')),
    person      bigint NOT NULL REFERENCES people.person,
    surname     varchar(100),
    given_name  varchar(100),
    patronymic  varchar(100),
    snils       varchar(11),
    birth_date  date,
    asked_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    attempts    int NOT NULL CHECK (attempts > 0),
    state       varchar(10) NOT NULL CHECK (state IN ('OPEN', 'FIXED', 'DECLINED', 'CAME_IN')),
    decided_by  bigint REFERENCES people.person,
    decided_at  timestamptz,
    reason      varchar(300),
    CHECK ((state = 'OPEN') = (decided_at IS NULL)),
    CHECK ((state = 'OPEN') = (surname IS NOT NULL)),
    CHECK (state = 'OPEN' OR num_nonnulls(surname, given_name, patronymic, snils, birth_date) = 0),
    CHECK ((state = 'DECLINED') = (reason IS NOT NULL))
);
COMMENT ON COLUMN identity.repair_request.oid IS 'number of the account at Gosuslugi';
COMMENT ON COLUMN identity.repair_request.person IS 'whom the school would have to correct';
COMMENT ON COLUMN identity.repair_request.decided_by IS 'null: the person came in';
CREATE UNIQUE INDEX repair_request_open ON identity.repair_request (oid, kind) WHERE state = 'OPEN';
CREATE INDEX repair_request_waiting ON identity.repair_request (asked_at, id) WHERE state = 'OPEN';
CREATE INDEX repair_request_by_person ON identity.repair_request (person, asked_at);
CREATE INDEX repair_request_by_decision ON identity.repair_request (decided_at) WHERE decided_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON identity.repair_request TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

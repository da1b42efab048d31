ALTER TABLE people.person ADD COLUMN address varchar(300);

CREATE SEQUENCE people.document_seq INCREMENT BY 50 START WITH 50;
CREATE TABLE people.document (
    id         bigint PRIMARY KEY,
    person     bigint NOT NULL REFERENCES people.person,
    kind       varchar(20) NOT NULL CHECK (kind IN ('PASSPORT', 'BIRTH_CERTIFICATE', 'FOREIGN', 'OTHER')),
    name       varchar(100) NOT NULL DEFAULT '',
    series     varchar(20) NOT NULL DEFAULT '',
    number     varchar(30) NOT NULL CHECK (number <> ''),
    issued_by  varchar(300) NOT NULL DEFAULT '',
    issued_on  date,
    version    int NOT NULL,
    UNIQUE (person, kind, series, number)
);
COMMENT ON COLUMN people.document.name IS 'of the kind OTHER: what it is';
GRANT SELECT, INSERT, UPDATE, DELETE ON people.document TO dnevnik_app;
GRANT USAGE ON SEQUENCE people.document_seq TO dnevnik_app;

-- What a guardian may, beside the days on which the relation holds; a court may take it away for a time.
ALTER TABLE people.guardianship
    ADD COLUMN sees boolean NOT NULL DEFAULT true,
    ADD COLUMN signs boolean NOT NULL DEFAULT true,
    ADD COLUMN restricted_since date,
    ADD COLUMN restricted_until date CHECK (restricted_until >= restricted_since),
    ADD COLUMN restricted_why varchar(300),
    ADD CHECK ((restricted_since IS NULL) = (restricted_why IS NULL)),
    ADD CHECK (restricted_since IS NOT NULL OR restricted_until IS NULL);
COMMENT ON COLUMN people.guardianship.sees IS 'diary, notifications and timetable of the child';
COMMENT ON COLUMN people.guardianship.signs IS 'may sign and consent for the child';

-- The one rule by which a guardian sees the life of a child on a day; whoever asks in a query asks here.
CREATE FUNCTION people.guardians_at(day date) RETURNS TABLE (id bigint, guardian bigint, child bigint)
    LANGUAGE sql STABLE AS $$
    SELECT g.id, g.guardian, g.child FROM people.guardianship g
    WHERE g.starts <= day AND (g.ends IS NULL OR g.ends >= day) AND g.sees
      AND (g.restricted_since IS NULL OR g.restricted_since > day OR g.restricted_until < day)
$$;

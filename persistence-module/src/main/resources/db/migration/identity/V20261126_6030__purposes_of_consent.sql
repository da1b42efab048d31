-- What people agree to is asked purpose by purpose, each with versions of its own. Without a required one an account opens nothing; a voluntary one
-- is given, refused and taken back at any time, and nothing of the journal depends on it.
CREATE TABLE identity.consent_purpose (
    key      varchar(40) PRIMARY KEY,
    audience varchar(10) NOT NULL CHECK (audience IN ('STAFF', 'GUARDIAN', 'CHILD', 'PUPIL')),
    required boolean NOT NULL,
    school   bigint REFERENCES school.school,
    made_by  bigint REFERENCES people.person,
    made_at  timestamptz,
    ended_on date,
    UNIQUE (key, audience, required),
    CHECK (school IS NULL OR NOT required)
);
COMMENT ON COLUMN identity.consent_purpose.school IS 'null: the region''s. A school asks for what is voluntary only, one account is for the whole region';
COMMENT ON COLUMN identity.consent_purpose.made_by IS 'null: came with the program, and never ends';
COMMENT ON COLUMN identity.consent_purpose.ended_on IS 'from this day on nobody is asked';
CREATE INDEX consent_purpose_by_school ON identity.consent_purpose (school);

INSERT INTO identity.consent_purpose (key, audience, required)
    VALUES ('staff', 'STAFF', true), ('guardian', 'GUARDIAN', true), ('child', 'CHILD', true), ('pupil', 'PUPIL', true);

ALTER TABLE identity.consent_text ADD COLUMN aim varchar(40), ADD COLUMN required boolean;
UPDATE identity.consent_text SET aim = lower(audience), required = true;
ALTER TABLE identity.consent_text
    ALTER COLUMN aim SET NOT NULL,
    ALTER COLUMN required SET NOT NULL,
    ADD FOREIGN KEY (aim, audience, required) REFERENCES identity.consent_purpose (key, audience, required),
    DROP CONSTRAINT consent_text_audience_version_key,
    ADD UNIQUE (aim, version);
COMMENT ON COLUMN identity.consent_text.aim IS 'key of the purpose that this is a version of';
COMMENT ON COLUMN identity.consent_text.required IS 'as the purpose is: every request asks for it';

ALTER TABLE identity.consent ADD COLUMN refused boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN identity.consent.refused IS 'the answer was no, which withdrawn_at ends when another answer is given';

GRANT SELECT, INSERT ON identity.consent_purpose TO dnevnik_app;
GRANT UPDATE (ended_on) ON identity.consent_purpose TO dnevnik_app;

DROP FUNCTION identity.asked_anew(bigint, date);
DROP FUNCTION identity.guardian_took_back(bigint, date);
DROP FUNCTION identity.consents_due(bigint, date);

-- The wording of a purpose on a day.
CREATE FUNCTION identity.consent_wording(key varchar, day date) RETURNS SETOF identity.consent_text LANGUAGE sql STABLE AS $$
    SELECT t.* FROM identity.consent_text t WHERE t.aim = key AND t.since <= day ORDER BY t.version DESC LIMIT 1
$$;

-- What somebody has to agree to on a day and has not: staff, guardians and pupils of fourteen and more for themselves, guardians who may
-- sign for their children below eighteen. Voluntary purposes are none of this.
CREATE FUNCTION identity.consents_due(who bigint, day date)
    RETURNS TABLE (code varchar, audience varchar, sample boolean, title varchar, body text, about bigint)
    LANGUAGE sql STABLE AS $$
    WITH wanted AS (
        SELECT 'STAFF' AS audience, who AS about WHERE EXISTS (
            SELECT FROM people.staff_position s WHERE s.person = who AND s.starts <= day AND (s.ends IS NULL OR s.ends >= day))
        UNION ALL
        SELECT 'PUPIL', p.id FROM people.person p WHERE p.id = who AND p.birth_date + interval '14 years' <= day AND EXISTS (
            SELECT FROM school.enrolment e WHERE e.person = who AND e.starts <= day AND (e.ends IS NULL OR e.ends >= day))
        UNION
        SELECT 'GUARDIAN', who FROM people.guardianship g
        WHERE g.guardian = who AND g.starts <= day AND (g.ends IS NULL OR g.ends >= day)
        UNION
        SELECT 'CHILD', c.id FROM people.guardianship g JOIN people.person c ON c.id = g.child
        WHERE g.guardian = who AND identity.signs(g, day) AND (c.birth_date IS NULL OR c.birth_date + interval '18 years' > day)),
    newest AS (
        SELECT DISTINCT ON (t.aim) t.* FROM identity.consent_text t WHERE t.required AND t.since <= day ORDER BY t.aim, t.version DESC)
    SELECT n.code, n.audience, n.published_by IS NULL, n.title, n.body, w.about
    FROM wanted w JOIN newest n ON n.audience = w.audience
    WHERE NOT EXISTS (SELECT FROM identity.consent c WHERE c.about = w.about AND c.text = n.code AND c.withdrawn_at IS NULL AND NOT c.refused)
      AND coalesce((SELECT p.ended_on FROM identity.consent_purpose p WHERE p.key = n.aim), 'infinity') > day
$$;

-- A pupil below fourteen whose guardian has withdrawn a required consent and nobody has agreed since.
CREATE FUNCTION identity.guardian_took_back(who bigint, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM identity.consent c JOIN identity.consent_text t ON t.code = c.text AND t.audience = 'CHILD' AND t.required
        JOIN people.person p ON p.id = c.about
        WHERE c.about = who AND NOT c.refused AND p.birth_date + interval '14 years' > day
        GROUP BY t.aim
        HAVING count(*) FILTER (WHERE c.withdrawn_at IS NULL) = 0
           AND coalesce((SELECT a.ended_on FROM identity.consent_purpose a WHERE a.key = t.aim), 'infinity') > day)
$$;

-- Whether somebody who has an account is asked before they go on: for what the region has published since the first texts, and for what was
-- withdrawn. First texts are asked for when the account is opened.
CREATE FUNCTION identity.asked_anew(who bigint, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM identity.consents_due(who, day) d
        WHERE CASE WHEN d.audience = 'CHILD'
                   THEN NOT d.sample AND NOT EXISTS (SELECT FROM identity.consent c WHERE c.about = d.about AND c.text = d.code)
                   ELSE NOT d.sample OR EXISTS (SELECT FROM identity.consent c WHERE c.about = d.about AND c.text = d.code) END)
    OR identity.guardian_took_back(who, day)
$$;

-- The purposes in which somebody has a say on a day, and about whom: the region's, and those of the schools where they work or learn or
-- their children do. Whom it concerns is as in consents_due.
CREATE FUNCTION identity.consent_aims(who bigint, day date) RETURNS TABLE (aim varchar, about bigint) LANGUAGE sql STABLE AS $$
    WITH kin AS (
        SELECT g.child, identity.signs(g, day) AS signs, eg.school FROM people.guardianship g
        LEFT JOIN school.enrolment e ON e.person = g.child AND e.starts <= day AND (e.ends IS NULL OR e.ends >= day)
        LEFT JOIN school.edu_group eg ON eg.id = e.edu_group
        WHERE g.guardian = who AND g.starts <= day AND (g.ends IS NULL OR g.ends >= day)),
    bond AS (
        SELECT 'STAFF' AS audience, s.person AS about, s.school FROM people.staff_position s
        WHERE s.person = who AND s.starts <= day AND (s.ends IS NULL OR s.ends >= day)
        UNION ALL
        SELECT 'PUPIL', p.id, eg.school FROM people.person p
        JOIN school.enrolment e ON e.person = p.id AND e.starts <= day AND (e.ends IS NULL OR e.ends >= day)
        JOIN school.edu_group eg ON eg.id = e.edu_group
        WHERE p.id = who AND p.birth_date + interval '14 years' <= day
        UNION ALL
        SELECT 'GUARDIAN', who, k.school FROM kin k
        UNION ALL
        SELECT 'CHILD', c.id, k.school FROM kin k JOIN people.person c ON c.id = k.child
        WHERE k.signs AND (c.birth_date IS NULL OR c.birth_date + interval '18 years' > day))
    SELECT DISTINCT p.key, b.about FROM bond b
    JOIN identity.consent_purpose p ON p.audience = b.audience AND (p.school IS NULL OR p.school = b.school)
    WHERE p.ended_on IS NULL OR p.ended_on > day
$$;

-- Texts that the region publishes, and consents that are taken back: rows are never removed.
ALTER TABLE identity.consent_text
    ADD COLUMN published_by bigint REFERENCES people.person,
    ADD COLUMN published_at timestamptz;
COMMENT ON COLUMN identity.consent_text.published_by IS 'null: came with the program, as a sample';

ALTER TABLE identity.consent
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by bigint REFERENCES people.person,
    ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));
DROP INDEX identity.consent_once;
CREATE UNIQUE INDEX consent_once ON identity.consent (about, text) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_by_about ON identity.consent (about, text);
GRANT UPDATE (withdrawn_at, withdrawn_by) ON identity.consent TO dnevnik_app;

-- A guardian who signs for the child on a day: by the relation, and no court has restricted it.
CREATE FUNCTION identity.signs(g people.guardianship, day date) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT g.signs AND g.starts <= day AND (g.ends IS NULL OR g.ends >= day)
       AND (g.restricted_since IS NULL OR g.restricted_since > day OR g.restricted_until < day)
$$;

-- What somebody has to agree to on a day and has not: staff, guardians and pupils of fourteen and more for themselves, guardians who may
-- sign for their children below eighteen.
CREATE FUNCTION identity.consents_due(who bigint, day date)
    RETURNS TABLE (code varchar, audience varchar, version smallint, title varchar, body text, about bigint)
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
        SELECT DISTINCT ON (t.audience) t.* FROM identity.consent_text t WHERE t.since <= day ORDER BY t.audience, t.version DESC)
    SELECT n.code, n.audience, n.version, n.title, n.body, w.about
    FROM wanted w JOIN newest n ON n.audience = w.audience
    WHERE NOT EXISTS (SELECT FROM identity.consent c WHERE c.about = w.about AND c.text = n.code AND c.withdrawn_at IS NULL)
$$;

-- A pupil below fourteen whose guardian has withdrawn the consent and nobody has agreed since.
CREATE FUNCTION identity.guardian_took_back(who bigint, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM identity.consent c JOIN identity.consent_text t ON t.code = c.text AND t.audience = 'CHILD'
        JOIN people.person p ON p.id = c.about
        WHERE c.about = who AND p.birth_date + interval '14 years' > day
        HAVING count(*) > 0 AND count(*) FILTER (WHERE c.withdrawn_at IS NULL) = 0)
$$;

-- Whether somebody who has an account is asked before they go on: for what the region has published since the first texts, and for what was
-- withdrawn. First texts are asked for when the account is opened.
CREATE FUNCTION identity.asked_anew(who bigint, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM identity.consents_due(who, day) d
        WHERE CASE WHEN d.audience = 'CHILD'
                   THEN d.version > 1 AND NOT EXISTS (SELECT FROM identity.consent c WHERE c.about = d.about AND c.text = d.code)
                   ELSE d.version > 1 OR EXISTS (SELECT FROM identity.consent c WHERE c.about = d.about AND c.text = d.code) END)
    OR identity.guardian_took_back(who, day)
$$;

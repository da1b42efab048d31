-- Who belongs to a group on the day on which its homework is due has a task; who does not any more has none to do. It hangs on the enrolments
-- themselves, because pupils come and go by many roads: orders, imports, moves of many, the opening of a year, the undoing of each.
CREATE FUNCTION homework.settle(who bigint[], whither bigint[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH given AS (
        INSERT INTO homework.task AS t (id, year, homework, person, state, given_at, version)
        SELECT nextval('homework.task_seq'), h.year, h.id, p.person, 'ISSUED', clock_timestamp(), 1
        FROM (SELECT DISTINCT person, edu_group FROM unnest(who, whither) AS u (person, edu_group)) AS p
        JOIN homework.homework h ON h.edu_group = p.edu_group AND h.due >= current_date AND h.to_all AND h.state = 'ISSUED'
        WHERE EXISTS (SELECT FROM school.enrolment e
                      WHERE e.person = p.person AND e.edu_group = p.edu_group AND e.starts <= h.due AND coalesce(e.ends, 'infinity') >= h.due)
        ON CONFLICT (homework, person, year) DO UPDATE SET state = 'ISSUED', version = t.version + 1 WHERE t.state = 'CANCELLED'
        RETURNING t.id, t.year)
    INSERT INTO homework.task_action (id, year, task, at, act)
    SELECT nextval('homework.task_action_seq'), year, id, clock_timestamp(), 'JOINED' FROM given;

    WITH gone AS (
        UPDATE homework.task AS t SET state = 'CANCELLED', version = t.version + 1
        FROM (SELECT DISTINCT person, edu_group FROM unnest(who, whither) AS u (person, edu_group)) AS p
        JOIN homework.homework h ON h.edu_group = p.edu_group AND h.due >= current_date
        WHERE t.homework = h.id AND t.year = h.year AND t.person = p.person AND t.state IN ('ISSUED', 'SEEN', 'IN_WORK', 'RETURNED')
          AND NOT EXISTS (SELECT FROM school.enrolment e
                          WHERE e.person = p.person AND e.edu_group = p.edu_group AND e.starts <= h.due AND coalesce(e.ends, 'infinity') >= h.due)
        RETURNING t.id, t.year)
    INSERT INTO homework.task_action (id, year, task, at, act)
    SELECT nextval('homework.task_action_seq'), year, id, clock_timestamp(), 'LEFT' FROM gone;
$$;
REVOKE EXECUTE ON FUNCTION homework.settle FROM PUBLIC;

CREATE FUNCTION homework.follow_enrolments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM touched c JOIN homework.homework h ON h.edu_group = c.edu_group AND h.due >= current_date) THEN
        PERFORM homework.settle(array_agg(person), array_agg(edu_group)) FROM touched;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION homework.follow_changed_enrolments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT edu_group FROM was UNION SELECT edu_group FROM touched) c
               JOIN homework.homework h ON h.edu_group = c.edu_group AND h.due >= current_date) THEN
        PERFORM homework.settle(array_agg(person), array_agg(edu_group))
        FROM (SELECT person, edu_group FROM was UNION SELECT person, edu_group FROM touched) AS both_sides;
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION homework.follow_enrolments, homework.follow_changed_enrolments FROM PUBLIC;
CREATE TRIGGER newcomer_gets_homework AFTER INSERT ON school.enrolment
    REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION homework.follow_enrolments();
CREATE TRIGGER moved_pupil_changes_homework AFTER UPDATE ON school.enrolment
    REFERENCING OLD TABLE AS was NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION homework.follow_changed_enrolments();
CREATE TRIGGER leaver_has_no_homework AFTER DELETE ON school.enrolment
    REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION homework.follow_enrolments();

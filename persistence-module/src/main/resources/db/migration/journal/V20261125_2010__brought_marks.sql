-- Marks of a subject that a pupil brings along: given in another group of the same school and parallel (the class left behind, the other subgroup)
-- on days before the pupil came into this one. A day on which the pupil belonged to this group already is this group's own. In plpgsql the function
-- stands apart from the statements that ask: a plan of ten tables is neither made nor set up where nobody has come from another group, which the hot
-- statements ask first.
CREATE FUNCTION journal.brought_marks(of_year int, of_group bigint, of_subject bigint, of_pupil bigint)
RETURNS TABLE (subject bigint, date date, number smallint, from_group varchar, work bigint, type varchar, title varchar, value varchar,
               grade numeric, weight numeric, important boolean, old_value varchar)
LANGUAGE plpgsql STABLE ROWS 10 AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT l.subject, l.date, l.number, h.name, w.id, t.name, w.title, m.value, m.grade, CASE WHEN w.counts THEN coalesce(w.weight, t.weight) END,
           w.important, m.old_value
    FROM school.enrolment e
    JOIN school.edu_group g ON g.id = e.edu_group
    JOIN school.enrolment f ON f.person = e.person AND f.edu_group <> e.edu_group AND f.starts < e.starts
    JOIN school.edu_group h ON h.id = f.edu_group AND h.school = g.school AND h.year = g.year AND h.parallel = g.parallel
    JOIN timetable.lesson l ON l.year = of_year AND l.edu_group = h.id AND (of_subject IS NULL OR l.subject = of_subject)
         AND l.date >= f.starts AND (f.ends IS NULL OR l.date <= f.ends) AND l.date < e.starts
    JOIN journal.mark m ON m.lesson = l.id AND m.year = of_year AND m.person = of_pupil
    JOIN journal.work w ON w.id = m.work AND w.year = of_year
    JOIN journal.work_type t ON t.id = w.work_type
    WHERE e.edu_group = of_group AND e.person = of_pupil
      AND NOT EXISTS (
          SELECT FROM school.enrolment n
          WHERE n.edu_group = of_group AND n.person = of_pupil AND n.id <> e.id
            AND (n.starts > l.date AND n.starts < e.starts OR n.starts <= l.date AND (n.ends IS NULL OR n.ends >= l.date)));
END $$;
COMMENT ON FUNCTION journal.brought_marks IS 'of_subject null: of all subjects';
REVOKE EXECUTE ON FUNCTION journal.brought_marks FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journal.brought_marks TO dnevnik_app;

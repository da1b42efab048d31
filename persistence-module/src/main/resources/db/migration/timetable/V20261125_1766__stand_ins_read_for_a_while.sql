-- Lessons that somebody only stands in for and that are more than a week away: they open no journal to read. The lesson itself stays open to
-- whoever gave it.
CREATE FUNCTION timetable.past_stand_ins(who bigint, of_year int, today date) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT x.lesson FROM timetable.substitution x
    WHERE x.year = of_year AND (x.new_teacher = who OR x.new_co_teacher = who) AND x.lesson IS NOT NULL
      AND x.teacher IS DISTINCT FROM who AND x.co_teacher IS DISTINCT FROM who
      AND NOT x.new_date BETWEEN today - 7 AND today + 7
$$;

-- Bells of the calendar's short days, and a worked day rings as the weekday whose timetable holds on it.
ALTER TABLE timetable.bell_set DROP CONSTRAINT bell_set_weekdays_check;
ALTER TABLE timetable.bell_set ADD CONSTRAINT bell_set_weekdays_check CHECK (weekdays BETWEEN 1 AND 255);
COMMENT ON COLUMN timetable.bell_set.weekdays IS 'bits, Monday the lowest; the eighth: short days of the calendar';

-- Which set rings: on a short day the first for such days, else the first for the weekday; null: the school's own bells do.
CREATE FUNCTION timetable.bell_set_at(of_school bigint, on_date date, of_parallel smallint) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT s.id
    FROM timetable.bell_set s
    LEFT JOIN school.special_day d ON d.school = of_school AND d.date = on_date AND d.kind IN ('SHORT', 'WORKED')
    WHERE s.school = of_school AND (s.parallels >> of_parallel) & 1 = 1
      AND (d.kind = 'SHORT' AND s.weekdays & 128 <> 0
           OR (s.weekdays >> coalesce(CAST(d.weekday AS int), CAST(extract(isodow FROM on_date) AS int)) - 1) & 1 = 1)
    ORDER BY coalesce(d.kind = 'SHORT' AND s.weekdays & 128 <> 0, false) DESC, s.id LIMIT 1
$$;

CREATE OR REPLACE FUNCTION timetable.bell_at(of_school bigint, on_date date, of_parallel smallint, of_number smallint)
    RETURNS TABLE (starts time, ends time) LANGUAGE sql STABLE AS $$
    WITH ringing AS MATERIALIZED (SELECT timetable.bell_set_at(of_school, on_date, of_parallel) AS id)
    SELECT b.starts, b.ends FROM timetable.bell b, ringing r
    WHERE r.id IS NULL AND b.school = of_school AND b.number = of_number
    UNION ALL
    SELECT t.starts, t.ends FROM timetable.bell_time t, ringing r
    WHERE t.bell_set = r.id AND t.number = of_number
$$;

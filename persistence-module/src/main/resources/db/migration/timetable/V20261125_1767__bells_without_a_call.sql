-- The same answer without a function within the function, which cost a diary's week more than the bells themselves.
CREATE OR REPLACE FUNCTION timetable.bell_at(of_school bigint, on_date date, of_parallel smallint, of_number smallint)
    RETURNS TABLE (starts time, ends time) LANGUAGE sql STABLE AS $$
    WITH ringing AS MATERIALIZED (
        SELECT (SELECT s.id
                FROM timetable.bell_set s
                LEFT JOIN school.special_day d ON d.school = of_school AND d.date = on_date AND d.kind IN ('SHORT', 'WORKED')
                WHERE s.school = of_school AND (s.parallels >> of_parallel) & 1 = 1
                  AND (d.kind = 'SHORT' AND s.weekdays & 128 <> 0
                       OR (s.weekdays >> coalesce(CAST(d.weekday AS int), CAST(extract(isodow FROM on_date) AS int)) - 1) & 1 = 1)
                ORDER BY coalesce(d.kind = 'SHORT' AND s.weekdays & 128 <> 0, false) DESC, s.id LIMIT 1) AS id)
    SELECT b.starts, b.ends FROM timetable.bell b, ringing r
    WHERE r.id IS NULL AND b.school = of_school AND b.number = of_number
    UNION ALL
    SELECT t.starts, t.ends FROM timetable.bell_time t, ringing r
    WHERE t.bell_set = r.id AND t.number = of_number
$$;
DROP FUNCTION timetable.bell_set_at(bigint, date, smallint);

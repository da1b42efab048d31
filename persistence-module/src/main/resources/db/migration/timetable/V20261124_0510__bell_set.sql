-- Other bells than the school's own (timetable.bell): a second shift, a short Saturday. The first set that fits rings.
CREATE SEQUENCE timetable.bell_set_seq INCREMENT BY 50;
CREATE TABLE timetable.bell_set (
    id         bigint PRIMARY KEY,
    school     bigint NOT NULL REFERENCES school.school,
    name       varchar(100) NOT NULL CHECK (name <> ''),
    weekdays   smallint NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
    parallels  smallint NOT NULL CHECK (parallels BETWEEN 1 AND 8191)
);
COMMENT ON COLUMN timetable.bell_set.weekdays IS 'bits, Monday the lowest';
COMMENT ON COLUMN timetable.bell_set.parallels IS 'bits, grade 0 the lowest';
CREATE INDEX bell_set_by_school ON timetable.bell_set (school);
CREATE TABLE timetable.bell_time (
    bell_set  bigint NOT NULL REFERENCES timetable.bell_set ON DELETE CASCADE,
    number    smallint NOT NULL CHECK (number BETWEEN 0 AND 15),
    starts    time NOT NULL,
    ends      time NOT NULL CHECK (ends > starts),
    PRIMARY KEY (bell_set, number)
);

-- When a lesson begins and ends; no row where no bell rings for it.
CREATE FUNCTION timetable.bell_at(of_school bigint, on_date date, of_parallel smallint, of_number smallint)
    RETURNS TABLE (starts time, ends time) LANGUAGE sql STABLE AS $$
    SELECT b.starts, b.ends FROM timetable.bell b
    WHERE b.school = of_school AND b.number = of_number
      AND NOT EXISTS (SELECT FROM timetable.bell_set s WHERE s.school = of_school
                      AND (s.weekdays >> CAST(extract(isodow FROM on_date) AS int) - 1) & 1 = 1 AND (s.parallels >> of_parallel) & 1 = 1)
    UNION ALL
    SELECT t.starts, t.ends FROM timetable.bell_time t
    WHERE t.number = of_number
      AND t.bell_set = (SELECT s.id FROM timetable.bell_set s WHERE s.school = of_school
                        AND (s.weekdays >> CAST(extract(isodow FROM on_date) AS int) - 1) & 1 = 1 AND (s.parallels >> of_parallel) & 1 = 1
                        ORDER BY s.id LIMIT 1)
$$;

GRANT SELECT, INSERT, UPDATE, DELETE ON timetable.bell_set, timetable.bell_time TO dnevnik_app;
GRANT USAGE ON SEQUENCE timetable.bell_set_seq TO dnevnik_app;

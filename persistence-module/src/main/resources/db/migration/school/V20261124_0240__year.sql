-- Days on which a school works by another weekday's timetable, rests though it would work, or works shorter.
CREATE TABLE school.special_day (
    school   bigint NOT NULL,
    year     smallint NOT NULL,
    date     date NOT NULL,
    kind     varchar(10) NOT NULL CHECK (kind IN ('OFF', 'WORKED', 'SHORT')),
    weekday  smallint CHECK (weekday BETWEEN 1 AND 7),
    name     varchar(100) NOT NULL,
    FOREIGN KEY (school, year) REFERENCES school.academic_year,
    PRIMARY KEY (school, date),
    CHECK ((kind = 'WORKED') = (weekday IS NOT NULL))
);
COMMENT ON COLUMN school.special_day.weekday IS 'of a worked day: whose timetable holds, 1 is Monday';
GRANT SELECT, INSERT, UPDATE, DELETE ON school.special_day TO dnevnik_app;

ALTER TABLE school.reporting_period ADD COLUMN name varchar(60);
COMMENT ON COLUMN school.reporting_period.name IS 'of the kind OWN; others are named by kind and number';

-- A plan is a draft of the week until it is put in force; what is in force stands in plan_entry, what happened in lesson.
CREATE SEQUENCE timetable.plan_seq INCREMENT BY 50;
CREATE TABLE timetable.plan (
    id               bigint PRIMARY KEY,
    school           bigint NOT NULL,
    year             smallint NOT NULL,
    name             varchar(100) NOT NULL CHECK (name <> ''),
    state            varchar(10) NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'PAST')),
    starts           date,
    cycle            smallint NOT NULL DEFAULT 1 CHECK (cycle BETWEEN 1 AND 8),
    anchor           date NOT NULL,
    holidays_count   boolean NOT NULL DEFAULT true,
    based_on         bigint REFERENCES timetable.plan ON DELETE SET NULL,
    made_at          timestamptz NOT NULL DEFAULT now(),
    made_by          bigint REFERENCES people.person,
    version          int NOT NULL DEFAULT 0,
    FOREIGN KEY (school, year) REFERENCES school.academic_year,
    CHECK (state = 'DRAFT' OR starts IS NOT NULL)
);
COMMENT ON COLUMN timetable.plan.starts IS 'since when it is, or was, in force';
COMMENT ON COLUMN timetable.plan.anchor IS 'Monday of a first week of the cycle';
COMMENT ON COLUMN timetable.plan.holidays_count IS 'whether a week of holidays is a week of the cycle';
CREATE INDEX plan_by_school ON timetable.plan (school, year);
CREATE UNIQUE INDEX plan_in_force_once ON timetable.plan (school, year) WHERE state = 'ACTIVE';

-- Without a weekday it waits in the tray.
CREATE SEQUENCE timetable.plan_lesson_seq INCREMENT BY 50;
CREATE TABLE timetable.plan_lesson (
    id          bigint PRIMARY KEY,
    plan        bigint NOT NULL REFERENCES timetable.plan ON DELETE CASCADE,
    edu_group   bigint NOT NULL REFERENCES school.edu_group,
    subject     bigint NOT NULL REFERENCES school.subject,
    teacher     bigint REFERENCES people.person,
    co_teacher  bigint REFERENCES people.person,
    place       bigint REFERENCES school.place,
    weekday     smallint NOT NULL DEFAULT 0 CHECK (weekday BETWEEN 0 AND 7),
    number      smallint NOT NULL DEFAULT 0 CHECK (number BETWEEN 0 AND 15),
    cycle       smallint NOT NULL DEFAULT 1 CHECK (cycle BETWEEN 1 AND 8),
    weeks       smallint NOT NULL DEFAULT 1 CHECK (weeks > 0),
    starts      date,
    ends        date CHECK (ends >= starts)
);
COMMENT ON COLUMN timetable.plan_lesson.weekday IS '1 is Monday; 0: not placed yet';
CREATE INDEX plan_lesson_by_plan ON timetable.plan_lesson (plan);

-- What was done to a plan, for undo: the lessons concerned as they were and as they became.
CREATE TABLE timetable.plan_change (
    plan     bigint NOT NULL REFERENCES timetable.plan ON DELETE CASCADE,
    number   int NOT NULL,
    before   jsonb NOT NULL,
    after    jsonb NOT NULL,
    undone   boolean NOT NULL DEFAULT false,
    person   bigint NOT NULL,
    at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (plan, number)
);

-- What a class may be given: a school's own row goes before the region's.
CREATE TABLE timetable.norm (
    school        bigint NOT NULL REFERENCES school.school,
    parallel      smallint NOT NULL CHECK (parallel BETWEEN 0 AND 12),
    per_day       smallint NOT NULL CHECK (per_day BETWEEN 1 AND 15),
    per_week_of_5 smallint NOT NULL CHECK (per_week_of_5 BETWEEN 1 AND 60),
    per_week_of_6 smallint NOT NULL CHECK (per_week_of_6 BETWEEN 1 AND 60),
    long_days     smallint NOT NULL DEFAULT 0 CHECK (long_days BETWEEN 0 AND 7),
    zeroth        boolean NOT NULL DEFAULT true,
    PRIMARY KEY (school, parallel)
);
COMMENT ON COLUMN timetable.norm.long_days IS 'days of the week that may have one lesson more, as physical culture in primary school';
CREATE TABLE timetable.region_norm (
    region        bigint NOT NULL REFERENCES school.region,
    parallel      smallint NOT NULL CHECK (parallel BETWEEN 0 AND 12),
    per_day       smallint NOT NULL,
    per_week_of_5 smallint NOT NULL,
    per_week_of_6 smallint NOT NULL,
    long_days     smallint NOT NULL,
    zeroth        boolean NOT NULL,
    PRIMARY KEY (region, parallel)
);
INSERT INTO timetable.region_norm VALUES
    (1, 1, 4, 21, 21, 1, false), (1, 2, 5, 23, 26, 1, true), (1, 3, 5, 23, 26, 1, true), (1, 4, 5, 23, 26, 1, true),
    (1, 5, 6, 29, 32, 0, true), (1, 6, 6, 30, 33, 0, true), (1, 7, 7, 32, 35, 0, true), (1, 8, 7, 33, 36, 0, true),
    (1, 9, 7, 33, 36, 0, true), (1, 10, 7, 34, 37, 0, true), (1, 11, 7, 34, 37, 0, true);

GRANT SELECT ON timetable.region_norm TO dnevnik_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON timetable.plan, timetable.plan_lesson, timetable.plan_change, timetable.norm TO dnevnik_app;
GRANT USAGE ON SEQUENCE timetable.plan_seq, timetable.plan_lesson_seq TO dnevnik_app;

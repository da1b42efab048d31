CREATE SCHEMA timetable;
GRANT USAGE ON SCHEMA timetable TO dnevnik_app;

CREATE TABLE timetable.bell (
    school  bigint NOT NULL REFERENCES school.school,
    number  smallint NOT NULL CHECK (number BETWEEN 0 AND 15),
    starts  time NOT NULL,
    ends    time NOT NULL CHECK (ends > starts),
    PRIMARY KEY (school, number)
);

-- The recurring plan: what happens on each weekday between two dates, in the weeks of a cycle that the mask names.
CREATE SEQUENCE timetable.plan_entry_seq INCREMENT BY 50;
CREATE TABLE timetable.plan_entry (
    id          bigint PRIMARY KEY,
    school      bigint NOT NULL,
    year        smallint NOT NULL,
    starts      date NOT NULL,
    ends        date NOT NULL CHECK (ends >= starts),
    weekday     smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    number      smallint NOT NULL CHECK (number BETWEEN 0 AND 15),
    cycle       smallint NOT NULL DEFAULT 1 CHECK (cycle BETWEEN 1 AND 8),
    weeks       smallint NOT NULL DEFAULT 1 CHECK (weeks > 0),
    edu_group   bigint NOT NULL REFERENCES school.edu_group,
    subject     bigint NOT NULL REFERENCES school.subject,
    teacher     bigint REFERENCES people.person,
    co_teacher  bigint REFERENCES people.person,
    place       bigint REFERENCES school.place,
    FOREIGN KEY (school, year) REFERENCES school.academic_year
);
CREATE INDEX plan_entry_by_school ON timetable.plan_entry (school, year);

CREATE SEQUENCE timetable.lesson_seq INCREMENT BY 50;
CREATE TABLE timetable.lesson (
    id          bigint NOT NULL,
    year        smallint NOT NULL,
    school      bigint NOT NULL REFERENCES school.school,
    edu_group   bigint NOT NULL REFERENCES school.edu_group,
    subject     bigint NOT NULL REFERENCES school.subject,
    date        date NOT NULL,
    number      smallint NOT NULL CHECK (number BETWEEN 0 AND 15),
    teacher     bigint REFERENCES people.person,
    co_teacher  bigint REFERENCES people.person,
    place       bigint REFERENCES school.place,
    topic       varchar(500),
    version     int NOT NULL,
    PRIMARY KEY (id, year),
    UNIQUE (edu_group, date, number, subject, year)
) PARTITION BY LIST (year);
CREATE INDEX lesson_by_subject ON timetable.lesson (edu_group, subject, date);
CREATE INDEX lesson_by_teacher ON timetable.lesson (teacher, date);
CREATE INDEX lesson_by_school ON timetable.lesson (school, date);

GRANT SELECT, INSERT, UPDATE, DELETE ON timetable.bell, timetable.plan_entry, timetable.lesson TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA timetable TO dnevnik_app;

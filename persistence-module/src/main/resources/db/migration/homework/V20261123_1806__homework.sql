CREATE SCHEMA homework;
GRANT USAGE ON SCHEMA homework TO dnevnik_app;

CREATE SEQUENCE homework.homework_seq INCREMENT BY 50;
CREATE TABLE homework.homework (
    id         bigint NOT NULL,
    year       smallint NOT NULL,
    school     bigint NOT NULL REFERENCES school.school,
    lesson     bigint NOT NULL,
    text       varchar(4000) NOT NULL CHECK (text <> ''),
    issued_by  bigint NOT NULL REFERENCES people.person,
    issued_at  timestamptz NOT NULL,
    version    int NOT NULL,
    PRIMARY KEY (id, year),
    FOREIGN KEY (lesson, year) REFERENCES timetable.lesson
) PARTITION BY LIST (year);
CREATE INDEX homework_by_lesson ON homework.homework (lesson);
COMMENT ON COLUMN homework.homework.lesson IS 'the lesson for which the homework is due';

-- One pupil's copy of a homework.
CREATE SEQUENCE homework.task_seq INCREMENT BY 50;
CREATE TABLE homework.task (
    id        bigint NOT NULL,
    year      smallint NOT NULL,
    homework  bigint NOT NULL,
    person    bigint NOT NULL REFERENCES people.person,
    state     varchar(20) NOT NULL CHECK (state IN ('ISSUED', 'DONE')),
    version   int NOT NULL,
    PRIMARY KEY (id, year),
    FOREIGN KEY (homework, year) REFERENCES homework.homework,
    UNIQUE (homework, person, year)
) PARTITION BY LIST (year);
CREATE INDEX task_by_person ON homework.task (person);

GRANT SELECT, INSERT, UPDATE, DELETE ON homework.homework, homework.task TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA homework TO dnevnik_app;

-- The tables that are partitioned by year exist from here on: open last, this and next year.
SELECT school.open_academic_year(y::smallint) FROM generate_series(2025, 2027) AS y;

-- What a day has other than its plan: a lesson cancelled, given by somebody else or elsewhere, or held at another time.
CREATE SEQUENCE timetable.substitution_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE timetable.substitution (
    id           bigint PRIMARY KEY,
    school       bigint NOT NULL REFERENCES school.school,
    year         smallint NOT NULL,
    kind         varchar(10) NOT NULL CHECK (kind IN ('CANCEL', 'REPLACE', 'MOVE')),
    edu_group    bigint NOT NULL REFERENCES school.edu_group,
    subject      bigint NOT NULL REFERENCES school.subject,
    date         date NOT NULL,
    number       smallint NOT NULL,
    teacher      bigint REFERENCES people.person,
    co_teacher   bigint REFERENCES people.person,
    place        bigint REFERENCES school.place,
    lesson       bigint,
    new_teacher  bigint REFERENCES people.person,
    new_place    bigint REFERENCES school.place,
    new_date     date NOT NULL,
    new_number   smallint NOT NULL CHECK (new_number BETWEEN 0 AND 15),
    reason       varchar(200),
    made_by      bigint REFERENCES people.person,
    made_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (edu_group, subject, date, number, year),
    FOREIGN KEY (lesson, year) REFERENCES timetable.lesson (id, year) ON DELETE CASCADE,
    CHECK ((lesson IS NULL) = (kind = 'CANCEL'))
);
COMMENT ON COLUMN timetable.substitution.date IS 'where the plan has it, as number, teacher and place';
CREATE INDEX substitution_by_day ON timetable.substitution (school, date);
CREATE INDEX substitution_by_new_day ON timetable.substitution (school, new_date);
CREATE INDEX substitution_by_lesson ON timetable.substitution (lesson, year);
CREATE INDEX substitution_by_teacher ON timetable.substitution (new_teacher, year);
GRANT SELECT, INSERT, UPDATE, DELETE ON timetable.substitution TO dnevnik_app;
GRANT USAGE ON SEQUENCE timetable.substitution_seq TO dnevnik_app;

CREATE SCHEMA journal;
GRANT USAGE ON SCHEMA journal TO dnevnik_app;

CREATE SEQUENCE journal.work_type_seq INCREMENT BY 50;
CREATE TABLE journal.work_type (
    id        bigint PRIMARY KEY,
    school    bigint NOT NULL REFERENCES school.school,
    name      varchar(100) NOT NULL,
    abbr      varchar(10) NOT NULL,
    weight    numeric(4, 2) NOT NULL CHECK (weight >= 0),
    position  smallint NOT NULL,
    version   int NOT NULL,
    UNIQUE (school, name)
);

CREATE SEQUENCE journal.work_seq INCREMENT BY 50;
CREATE TABLE journal.work (
    id         bigint NOT NULL,
    year       smallint NOT NULL,
    school     bigint NOT NULL REFERENCES school.school,
    lesson     bigint NOT NULL,
    work_type  bigint NOT NULL REFERENCES journal.work_type,
    position   smallint NOT NULL,
    title      varchar(200),
    version    int NOT NULL,
    PRIMARY KEY (id, year),
    FOREIGN KEY (lesson, year) REFERENCES timetable.lesson,
    UNIQUE (lesson, position, year)
) PARTITION BY LIST (year);

CREATE SEQUENCE journal.mark_seq INCREMENT BY 50;
CREATE TABLE journal.mark (
    id       bigint NOT NULL,
    year     smallint NOT NULL,
    work     bigint NOT NULL,
    lesson   bigint NOT NULL,
    person   bigint NOT NULL REFERENCES people.person,
    value    varchar(10),
    grade    smallint,
    set_by   bigint NOT NULL REFERENCES people.person,
    set_at   timestamptz NOT NULL,
    version  int NOT NULL,
    PRIMARY KEY (id, year),
    FOREIGN KEY (work, year) REFERENCES journal.work,
    FOREIGN KEY (lesson, year) REFERENCES timetable.lesson,
    UNIQUE (work, person, year),
    CHECK (value IS NOT NULL OR grade IS NULL)
) PARTITION BY LIST (year);
CREATE INDEX mark_by_person ON journal.mark (person, lesson);
COMMENT ON COLUMN journal.mark.value IS 'as the teacher wrote it: 5, 4-, осв, зч; null: cleared, the row keeps its version';
COMMENT ON COLUMN journal.mark.grade IS 'the number that enters averages; null: enters none';

CREATE SEQUENCE journal.lesson_log_entry_seq INCREMENT BY 50;
CREATE TABLE journal.lesson_log_entry (
    id       bigint NOT NULL,
    year     smallint NOT NULL,
    lesson   bigint NOT NULL,
    person   bigint NOT NULL REFERENCES people.person,
    status   varchar(10) NOT NULL CHECK (status IN ('ATTEND', 'ABSENT', 'ILL', 'LATE', 'PASS')),
    set_by   bigint NOT NULL REFERENCES people.person,
    set_at   timestamptz NOT NULL,
    version  int NOT NULL,
    PRIMARY KEY (id, year),
    FOREIGN KEY (lesson, year) REFERENCES timetable.lesson,
    UNIQUE (lesson, person, year)
) PARTITION BY LIST (year);
CREATE INDEX lesson_log_entry_by_person ON journal.lesson_log_entry (person, lesson);

-- Who changed what, when, from where: the application may add and read, never change.
CREATE TABLE journal.ledger (
    id         bigint GENERATED ALWAYS AS IDENTITY,
    year       smallint NOT NULL,
    school     bigint NOT NULL,
    at         timestamptz NOT NULL,
    account    bigint NOT NULL,
    person     bigint NOT NULL,
    address    varchar(60) NOT NULL,
    kind       varchar(20) NOT NULL CHECK (kind IN ('MARK', 'ATTENDANCE', 'WORK')),
    lesson     bigint NOT NULL,
    work       bigint,
    pupil      bigint,
    old_value  varchar(200),
    new_value  varchar(200),
    PRIMARY KEY (id, year)
) PARTITION BY LIST (year);
CREATE INDEX ledger_by_lesson ON journal.ledger (lesson, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON journal.work_type, journal.work TO dnevnik_app;
GRANT SELECT, INSERT, UPDATE ON journal.mark, journal.lesson_log_entry TO dnevnik_app;
GRANT SELECT, INSERT ON journal.ledger TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA journal TO dnevnik_app;

-- Marks of periods, years, exams, and final ones; decisions of the council; until when a journal may be written.
CREATE SEQUENCE journal.period_mark_seq INCREMENT BY 50;
CREATE TABLE journal.period_mark (
    id         bigint NOT NULL,
    year       smallint NOT NULL,
    school     bigint NOT NULL REFERENCES school.school,
    edu_group  bigint NOT NULL REFERENCES school.edu_group,
    subject    bigint NOT NULL REFERENCES school.subject,
    person     bigint NOT NULL REFERENCES people.person,
    kind       varchar(10) NOT NULL CHECK (kind IN ('PERIOD', 'YEAR', 'EXAM', 'FINAL')),
    period     bigint REFERENCES school.reporting_period,
    value      varchar(10),
    grade      numeric(6, 3),
    level      smallint NOT NULL CHECK (level IN (0, 2, 3, 4, 5)),
    proposed   varchar(10),
    average    numeric(7, 2),
    marks      smallint,
    reason     varchar(500),
    set_by     bigint NOT NULL REFERENCES people.person,
    set_at     timestamptz NOT NULL,
    version    int NOT NULL,
    PRIMARY KEY (id, year),
    UNIQUE NULLS NOT DISTINCT (edu_group, subject, person, kind, period, year),
    CHECK ((kind = 'PERIOD') = (period IS NOT NULL)),
    CHECK (value IS NOT NULL OR grade IS NULL)
) PARTITION BY LIST (year);
CREATE INDEX period_mark_by_person ON journal.period_mark (person, subject);
COMMENT ON COLUMN journal.period_mark.value IS 'as set: 5, н/а, осв, зч; null: taken back, the row keeps its version';
COMMENT ON COLUMN journal.period_mark.proposed IS 'what the program proposed when it was set, with the average and the number of marks behind it';

CREATE SEQUENCE journal.council_decision_seq INCREMENT BY 50;
CREATE TABLE journal.council_decision (
    id         bigint PRIMARY KEY,
    school     bigint NOT NULL REFERENCES school.school,
    edu_group  bigint NOT NULL REFERENCES school.edu_group,
    person     bigint NOT NULL REFERENCES people.person,
    matter     varchar(10) NOT NULL CHECK (matter IN ('TRANSFER', 'EXAMS')),
    decision   varchar(12) NOT NULL CHECK (decision IN ('NEXT', 'CONDITIONAL', 'REPEAT', 'ADMITTED', 'NOT_ADMITTED')),
    protocol   varchar(40) NOT NULL,
    held_on    date NOT NULL,
    set_by     bigint NOT NULL REFERENCES people.person,
    set_at     timestamptz NOT NULL,
    UNIQUE (edu_group, person, matter)
);
CREATE INDEX council_decision_by_person ON journal.council_decision (person);

CREATE TABLE journal.edit_rule (
    school         bigint PRIMARY KEY REFERENCES school.school,
    days           smallint CHECK (days BETWEEN 0 AND 366),
    office_exempt  boolean NOT NULL,
    ask_reason     boolean NOT NULL,
    changed_by     bigint NOT NULL REFERENCES people.person,
    changed_at     timestamptz NOT NULL
);
COMMENT ON COLUMN journal.edit_rule.days IS 'after the day of a lesson; null: without end';
COMMENT ON COLUMN journal.edit_rule.office_exempt IS 'days do not bind those who run the school';
COMMENT ON COLUMN journal.edit_rule.ask_reason IS 'a period mark other than proposed needs a reason';

CREATE SEQUENCE journal.unlock_seq INCREMENT BY 50;
CREATE TABLE journal.unlock (
    id         bigint PRIMARY KEY,
    school     bigint NOT NULL REFERENCES school.school,
    year       smallint NOT NULL,
    person     bigint REFERENCES people.person,
    edu_group  bigint REFERENCES school.edu_group,
    subject    bigint REFERENCES school.subject,
    starts     date NOT NULL,
    ends       date NOT NULL CHECK (ends >= starts),
    until      timestamptz NOT NULL,
    reason     varchar(500) NOT NULL CHECK (reason <> ''),
    made_by    bigint NOT NULL REFERENCES people.person,
    made_at    timestamptz NOT NULL,
    ended_by   bigint REFERENCES people.person,
    ended_at   timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX unlock_living ON journal.unlock (school, until) WHERE ended_at IS NULL;
COMMENT ON TABLE journal.unlock IS 'lessons of these days may be written until then: by a person or by all, in one subject or in all, in one group or in all';

GRANT SELECT, INSERT, UPDATE ON journal.period_mark, journal.unlock TO dnevnik_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON journal.council_decision, journal.edit_rule TO dnevnik_app;
GRANT USAGE ON journal.period_mark_seq, journal.council_decision_seq, journal.unlock_seq TO dnevnik_app;

-- The new table has its partitions of the years that are open.
SELECT school.open_academic_year(y::smallint)
FROM (SELECT generate_series(2025, 2027) UNION SELECT year FROM school.academic_year) AS open (y);

-- Why pupils are away: each school's own short list; a reason says which letter stands in the journal.
CREATE SEQUENCE journal.absence_reason_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE journal.absence_reason (
    id        bigint PRIMARY KEY,
    school    bigint NOT NULL REFERENCES school.school,
    name      varchar(80) NOT NULL CHECK (name <> ''),
    status    varchar(10) NOT NULL CHECK (status IN ('ABSENT', 'ILL', 'PASS')),
    position  smallint NOT NULL,
    version   int NOT NULL,
    UNIQUE (school, name)
);

-- A family says that a pupil will be or was away. What the school has accepted is written into the journal for the lessons of each day that comes.
CREATE SEQUENCE journal.absence_notice_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE journal.absence_notice (
    id             bigint PRIMARY KEY,
    school         bigint NOT NULL REFERENCES school.school,
    pupil          bigint NOT NULL REFERENCES people.person,
    reason         bigint NOT NULL REFERENCES journal.absence_reason,
    starts         date NOT NULL,
    ends           date NOT NULL CHECK (ends >= starts),
    first_lesson   smallint CHECK (first_lesson BETWEEN 0 AND 15),
    last_lesson    smallint CHECK (last_lesson BETWEEN first_lesson AND 15),
    text           varchar(500),
    state          varchar(10) NOT NULL CHECK (state IN ('SENT', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    sent_by        bigint NOT NULL REFERENCES people.person,
    sent_at        timestamptz NOT NULL,
    decided_by     bigint REFERENCES people.person,
    decided_at     timestamptz,
    answer         varchar(300),
    written_until  date,
    version        int NOT NULL,
    CHECK ((first_lesson IS NULL) = (last_lesson IS NULL)),
    CHECK (first_lesson IS NULL OR starts = ends),
    CHECK (state NOT IN ('ACCEPTED', 'REJECTED') OR decided_by IS NOT NULL)
);
COMMENT ON COLUMN journal.absence_notice.first_lesson IS 'null: whole days';
COMMENT ON COLUMN journal.absence_notice.written_until IS 'the last day whose lessons have their entries; null: none yet';
CREATE INDEX absence_notice_by_pupil ON journal.absence_notice (pupil, starts);
CREATE INDEX absence_notice_by_school ON journal.absence_notice (school, id) WHERE state = 'SENT';
CREATE INDEX absence_notice_accepted ON journal.absence_notice (starts) WHERE state = 'ACCEPTED' AND written_until IS DISTINCT FROM ends;

ALTER TABLE journal.lesson_log_entry
    ADD COLUMN minutes        smallint CHECK (minutes BETWEEN 1 AND 90),
    ADD COLUMN reason         bigint REFERENCES journal.absence_reason,
    ADD COLUMN remark         varchar(300),
    ADD COLUMN note           varchar(300),
    ADD COLUMN notice         bigint REFERENCES journal.absence_notice,
    ADD COLUMN before_notice  varchar(10) CHECK (before_notice IN ('ATTEND', 'ABSENT')),
    ADD CHECK (minutes IS NULL OR status = 'LATE'),
    ADD CHECK (reason IS NULL OR status IN ('ABSENT', 'ILL', 'PASS')),
    ADD CHECK ((notice IS NULL) = (before_notice IS NULL));
COMMENT ON COLUMN journal.lesson_log_entry.minutes IS 'how late; null: not told';
COMMENT ON COLUMN journal.lesson_log_entry.remark IS 'what the family reads beside it';
COMMENT ON COLUMN journal.lesson_log_entry.note IS 'what only the school''s staff reads';
COMMENT ON COLUMN journal.lesson_log_entry.notice IS 'the family''s notice out of which it was written, while nobody has changed it by hand';
COMMENT ON COLUMN journal.lesson_log_entry.before_notice IS 'what stood here before the notice, and comes back with its withdrawal';
CREATE INDEX lesson_log_entry_by_reason ON journal.lesson_log_entry (reason) WHERE reason IS NOT NULL;
CREATE INDEX lesson_log_entry_by_notice ON journal.lesson_log_entry (notice) WHERE notice IS NOT NULL;

-- What a class teacher noted with one confirmation, so that it can be taken back with one.
CREATE TABLE journal.attendance_act (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    school     bigint NOT NULL REFERENCES school.school,
    year       smallint NOT NULL,
    edu_group  bigint NOT NULL REFERENCES school.edu_group,
    starts     date NOT NULL,
    ends       date NOT NULL,
    changes    jsonb NOT NULL,
    made_by    bigint NOT NULL REFERENCES people.person,
    made_at    timestamptz NOT NULL,
    undone_at  timestamptz
);
CREATE INDEX attendance_act_by_group ON journal.attendance_act (edu_group, id);

ALTER TABLE timetable.lesson ADD COLUMN attendance_taken_at timestamptz;
COMMENT ON COLUMN timetable.lesson.attendance_taken_at IS 'when a teacher said that everybody else was there; written by the journal';

GRANT SELECT, INSERT, UPDATE, DELETE ON journal.absence_reason TO dnevnik_app;
GRANT SELECT, INSERT, UPDATE ON journal.absence_notice, journal.attendance_act TO dnevnik_app;
GRANT USAGE ON SEQUENCE journal.absence_reason_seq, journal.absence_notice_seq TO dnevnik_app;

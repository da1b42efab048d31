-- A homework is due at a lesson or on a day; what it asks for, of whom, and how long it takes.
ALTER TABLE homework.homework
    ALTER COLUMN lesson DROP NOT NULL,
    ADD COLUMN state       varchar(10) NOT NULL DEFAULT 'ISSUED' CHECK (state IN ('ISSUED', 'CANCELLED')),
    ADD COLUMN edu_group   bigint REFERENCES school.edu_group,
    ADD COLUMN subject     bigint REFERENCES school.subject,
    ADD COLUMN due         date,
    ADD COLUMN from_lesson bigint,
    ADD COLUMN links       varchar(2000) NOT NULL DEFAULT '',
    ADD COLUMN minutes     smallint CHECK (minutes BETWEEN 1 AND 600),
    ADD COLUMN answer      varchar(10) NOT NULL DEFAULT 'NONE' CHECK (answer IN ('NONE', 'TEXT', 'FILE', 'BOTH')),
    ADD COLUMN to_all      boolean NOT NULL DEFAULT true,
    ADD COLUMN work        bigint,
    ADD COLUMN work_lesson bigint,
    ADD COLUMN taken_from  bigint;
COMMENT ON COLUMN homework.homework.lesson IS 'the lesson for which the homework is due; null: due on a day';
COMMENT ON COLUMN homework.homework.from_lesson IS 'the lesson at which it was given';
COMMENT ON COLUMN homework.homework.links IS 'one on each line';
COMMENT ON COLUMN homework.homework.minutes IS 'how long it is expected to take';
COMMENT ON COLUMN homework.homework.to_all IS 'to the whole group, those who join it later too; otherwise to those who have a task';
COMMENT ON COLUMN homework.homework.work IS 'the work of the journal in which it is marked';
COMMENT ON COLUMN homework.homework.taken_from IS 'the older homework out of which it was made';

UPDATE homework.homework h SET edu_group = l.edu_group, subject = l.subject, due = l.date
FROM timetable.lesson l WHERE l.id = h.lesson AND l.year = h.year;
ALTER TABLE homework.homework
    ALTER COLUMN edu_group SET NOT NULL,
    ALTER COLUMN subject SET NOT NULL,
    ALTER COLUMN due SET NOT NULL,
    ADD FOREIGN KEY (from_lesson, year) REFERENCES timetable.lesson ON DELETE SET NULL (from_lesson),
    ADD FOREIGN KEY (work, year) REFERENCES journal.work ON DELETE SET NULL (work),
    ADD FOREIGN KEY (work_lesson, year) REFERENCES timetable.lesson ON DELETE SET NULL (work_lesson);
CREATE INDEX homework_by_group ON homework.homework (edu_group, due);
CREATE INDEX homework_by_author ON homework.homework (issued_by, id);
CREATE INDEX homework_by_giving_lesson ON homework.homework (from_lesson) WHERE from_lesson IS NOT NULL;
CREATE INDEX homework_by_work ON homework.homework (work) WHERE work IS NOT NULL;
CREATE INDEX homework_by_work_lesson ON homework.homework (work_lesson) WHERE work_lesson IS NOT NULL;

-- A homework that is due at a lesson follows it: to another day, and to another lesson.
CREATE FUNCTION homework.go_by_lesson() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    SELECT l.edu_group, l.subject, l.date INTO NEW.edu_group, NEW.subject, NEW.due
    FROM timetable.lesson l WHERE l.id = NEW.lesson AND l.year = NEW.year;
    RETURN NEW;
END $$;
CREATE TRIGGER homework_is_placed BEFORE INSERT ON homework.homework
    FOR EACH ROW WHEN (NEW.lesson IS NOT NULL AND NEW.due IS NULL) EXECUTE FUNCTION homework.go_by_lesson();
CREATE TRIGGER homework_changes_lesson BEFORE UPDATE OF lesson ON homework.homework
    FOR EACH ROW WHEN (NEW.lesson IS NOT NULL AND NEW.lesson IS DISTINCT FROM OLD.lesson) EXECUTE FUNCTION homework.go_by_lesson();

CREATE FUNCTION homework.follow_lesson() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    UPDATE homework.homework h SET due = NEW.date, version = h.version + 1 WHERE h.lesson = NEW.id AND h.year = NEW.year;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION homework.follow_lesson FROM PUBLIC;
CREATE TRIGGER lesson_takes_its_homework_along AFTER UPDATE OF date ON timetable.lesson
    FOR EACH ROW WHEN (OLD.date IS DISTINCT FROM NEW.date) EXECUTE FUNCTION homework.follow_lesson();

-- One pupil's copy lives from its issue to its check.
ALTER TABLE homework.task DROP CONSTRAINT task_state_check;
UPDATE homework.task SET state = 'SUBMITTED' WHERE state = 'DONE';
ALTER TABLE homework.task
    ADD CONSTRAINT task_state_check CHECK (state IN ('ISSUED', 'SEEN', 'IN_WORK', 'SUBMITTED', 'RETURNED', 'CHECKED', 'EXEMPT', 'CANCELLED')),
    ADD COLUMN given_at     timestamptz,
    ADD COLUMN seen_at      timestamptz,
    ADD COLUMN submitted_at timestamptz,
    ADD COLUMN decided_at   timestamptz,
    ADD COLUMN comment      varchar(2000),
    ADD COLUMN reminded_at  timestamptz;
COMMENT ON COLUMN homework.task.given_at IS 'null: with the homework';
COMMENT ON COLUMN homework.task.decided_at IS 'when it was checked, returned or exempted last';
COMMENT ON COLUMN homework.task.comment IS 'the teacher''s words for the family';
CREATE INDEX task_open ON homework.task (person) WHERE state IN ('ISSUED', 'SEEN', 'IN_WORK', 'RETURNED');

-- What a pupil answers: the last one is written on until it is submitted, each one that was returned is kept.
CREATE SEQUENCE homework.answer_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE homework.answer (
    id            bigint NOT NULL,
    year          smallint NOT NULL,
    task          bigint NOT NULL,
    number        smallint NOT NULL CHECK (number BETWEEN 1 AND 100),
    text          varchar(20000) NOT NULL,
    saved_at      timestamptz NOT NULL,
    submitted_at  timestamptz,
    version       int NOT NULL,
    PRIMARY KEY (id, year),
    FOREIGN KEY (task, year) REFERENCES homework.task,
    UNIQUE (task, number, year)
) PARTITION BY LIST (year);

-- Who did what with a task and when: rows are added, never changed.
CREATE SEQUENCE homework.task_action_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE homework.task_action (
    id      bigint NOT NULL,
    year    smallint NOT NULL,
    task    bigint NOT NULL,
    at      timestamptz NOT NULL,
    person  bigint REFERENCES people.person,
    act     varchar(20) NOT NULL CHECK (act IN ('SEEN', 'BEGUN', 'SUBMITTED', 'TAKEN_BACK', 'RETURNED', 'CHECKED', 'EXEMPTED', 'CALLED_AGAIN',
                                                'CANCELLED', 'CHANGED', 'REMINDED', 'JOINED', 'LEFT', 'FILE_ADDED', 'FILE_DROPPED')),
    note    varchar(2000),
    PRIMARY KEY (id, year),
    FOREIGN KEY (task, year) REFERENCES homework.task ON DELETE CASCADE
) PARTITION BY LIST (year);
COMMENT ON COLUMN homework.task_action.person IS 'null: followed from joining or leaving the group';
CREATE INDEX task_action_by_task ON homework.task_action (task);
CREATE INDEX task_action_by_person ON homework.task_action (person);

-- What a teacher is about to issue, as the form has it; its number becomes the homework's.
CREATE TABLE homework.draft (
    id        bigint PRIMARY KEY,
    person    bigint NOT NULL REFERENCES people.person,
    school    bigint NOT NULL REFERENCES school.school,
    key       uuid NOT NULL UNIQUE,
    content   jsonb NOT NULL,
    saved_at  timestamptz NOT NULL,
    version   int NOT NULL
);
CREATE INDEX draft_by_person ON homework.draft (person, saved_at);

ALTER TABLE files.stored_file DROP CONSTRAINT stored_file_owner_kind_check;
ALTER TABLE files.stored_file ADD CONSTRAINT stored_file_owner_kind_check CHECK (owner_kind IN ('LESSON', 'HOMEWORK', 'ANSWER', 'REPORT'));
DROP INDEX files.stored_file_by_person, files.stored_file_by_school;
CREATE INDEX stored_file_by_school ON files.stored_file (school) INCLUDE (size) WHERE owner_kind <> 'ANSWER';
CREATE INDEX stored_file_by_person ON files.stored_file (added_by) INCLUDE (size, owner_kind);

-- A draft that was thrown away takes its files with it; one that was issued leaves them to the homework.
CREATE FUNCTION homework.forget_drafts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    DELETE FROM files.stored_file f USING gone g
    WHERE f.owner_kind = 'HOMEWORK' AND f.owner = g.id AND NOT EXISTS (SELECT FROM homework.homework h WHERE h.id = g.id);
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION homework.forget_drafts FROM PUBLIC;
CREATE TRIGGER draft_takes_its_files AFTER DELETE ON homework.draft
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION homework.forget_drafts();

GRANT SELECT, INSERT, UPDATE, DELETE ON homework.answer, homework.draft TO dnevnik_app;
GRANT SELECT, INSERT ON homework.task_action TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA homework TO dnevnik_app;
SELECT school.open_academic_year(y::smallint)
FROM (SELECT generate_series(2025, 2027) UNION SELECT year FROM school.academic_year) AS open (y);

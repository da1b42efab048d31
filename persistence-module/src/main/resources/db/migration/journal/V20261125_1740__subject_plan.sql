-- What a subject's year is planned to be (a calendar and thematic plan), in topics of so many hours; classes learn by it.
CREATE SEQUENCE journal.subject_plan_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE journal.subject_plan (
    id        bigint PRIMARY KEY,
    school    bigint NOT NULL,
    year      smallint NOT NULL,
    subject   bigint NOT NULL REFERENCES school.subject,
    parallel  smallint NOT NULL CHECK (parallel BETWEEN 0 AND 12),
    name      varchar(150) NOT NULL CHECK (name <> ''),
    author    bigint NOT NULL REFERENCES people.person,
    version   int NOT NULL,
    FOREIGN KEY (school, year) REFERENCES school.academic_year
);
CREATE INDEX subject_plan_by_school ON journal.subject_plan (school, year, subject);

CREATE SEQUENCE journal.plan_topic_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE journal.plan_topic (
    id         bigint PRIMARY KEY,
    plan       bigint NOT NULL REFERENCES journal.subject_plan ON DELETE CASCADE,
    position   smallint NOT NULL CHECK (position > 0),
    section    varchar(200),
    title      varchar(500) NOT NULL CHECK (title <> ''),
    hours      smallint NOT NULL CHECK (hours BETWEEN 1 AND 40),
    homework   varchar(1000),
    work_type  bigint REFERENCES journal.work_type ON DELETE SET NULL,
    UNIQUE (plan, position)
);
COMMENT ON COLUMN journal.plan_topic.work_type IS 'of the control work that the topic ends with; null: none';
CREATE INDEX plan_topic_by_work_type ON journal.plan_topic (work_type) WHERE work_type IS NOT NULL;

-- By which plan a group learns a subject.
CREATE TABLE journal.group_plan (
    edu_group  bigint NOT NULL REFERENCES school.edu_group,
    subject    bigint NOT NULL REFERENCES school.subject,
    plan       bigint NOT NULL REFERENCES journal.subject_plan ON DELETE CASCADE,
    PRIMARY KEY (edu_group, subject)
);
CREATE INDEX group_plan_by_plan ON journal.group_plan (plan);

-- Where a teacher leaves the plan's pace: without a row a lesson takes one hour of it, in the order of the lessons.
CREATE TABLE journal.plan_step (
    lesson  bigint NOT NULL,
    year    smallint NOT NULL,
    passes  smallint NOT NULL CHECK (passes BETWEEN -40 AND 40),
    takes   smallint NOT NULL CHECK (takes BETWEEN 0 AND 4),
    set_by  bigint NOT NULL REFERENCES people.person,
    PRIMARY KEY (lesson, year),
    FOREIGN KEY (lesson, year) REFERENCES timetable.lesson ON DELETE CASCADE
);
COMMENT ON COLUMN journal.plan_step.passes IS 'hours that are passed over before the lesson; negative: gone back';
COMMENT ON COLUMN journal.plan_step.takes IS 'hours that the lesson takes; 0: it is held outside of the plan';

-- What a teacher notes on a lesson for nobody else. Not unique by a key: two records of one teacher that are made one keep both notes.
CREATE SEQUENCE journal.lesson_note_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE journal.lesson_note (
    id      bigint PRIMARY KEY,
    lesson  bigint NOT NULL,
    year    smallint NOT NULL,
    person  bigint NOT NULL REFERENCES people.person,
    text    varchar(4000) NOT NULL,
    FOREIGN KEY (lesson, year) REFERENCES timetable.lesson ON DELETE CASCADE
);
CREATE INDEX lesson_note_by_lesson ON journal.lesson_note (lesson, year, person);
CREATE INDEX lesson_note_by_person ON journal.lesson_note (person);

GRANT SELECT, INSERT, UPDATE, DELETE ON journal.subject_plan, journal.plan_topic, journal.group_plan, journal.plan_step, journal.lesson_note
    TO dnevnik_app;
GRANT USAGE ON SEQUENCE journal.subject_plan_seq, journal.plan_topic_seq, journal.lesson_note_seq TO dnevnik_app;

-- How pupils come, change their class and go: one row for each order. What was entered wrongly is undone and stays as undone.
CREATE SEQUENCE school.movement_seq INCREMENT BY 50 START WITH 50;
CREATE TABLE school.movement (
    id            bigint PRIMARY KEY,
    person        bigint NOT NULL REFERENCES people.person,
    school        bigint NOT NULL REFERENCES school.school,
    kind          varchar(20) NOT NULL CHECK (kind IN ('ENROLLED', 'CLASS_CHANGED', 'SCHOOL_CHANGED', 'LEFT', 'EXPELLED', 'GRADUATED')),
    date          date NOT NULL,
    from_group    bigint REFERENCES school.edu_group,
    to_group      bigint REFERENCES school.edu_group,
    elsewhere     varchar(300),
    order_number  varchar(40),
    order_date    date,
    reason        varchar(300),
    made_by       bigint NOT NULL REFERENCES people.person,
    made_at       timestamptz NOT NULL,
    undone_by     bigint REFERENCES people.person,
    undone_at     timestamptz,
    CHECK ((to_group IS NOT NULL) = (kind IN ('ENROLLED', 'CLASS_CHANGED'))),
    CHECK ((from_group IS NULL) = (kind = 'ENROLLED')),
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
COMMENT ON COLUMN school.movement.date IS 'first day in the new class, or last day in the school';
COMMENT ON COLUMN school.movement.elsewhere IS 'the school that the pupil comes from or goes to, in words';
CREATE INDEX movement_by_person ON school.movement (person, id);
CREATE INDEX movement_by_school ON school.movement (school, date);

-- Which enrolments a movement began and which it ended, so that it can be undone.
CREATE TABLE school.moved_enrolment (
    movement   bigint NOT NULL REFERENCES school.movement,
    enrolment  bigint NOT NULL REFERENCES school.enrolment ON DELETE CASCADE,
    begun      boolean NOT NULL,
    PRIMARY KEY (movement, enrolment)
);
CREATE INDEX moved_enrolment_by_enrolment ON school.moved_enrolment (enrolment);

GRANT SELECT, INSERT, UPDATE ON school.movement TO dnevnik_app;
GRANT SELECT, INSERT, DELETE ON school.moved_enrolment TO dnevnik_app;
GRANT USAGE ON SEQUENCE school.movement_seq TO dnevnik_app;

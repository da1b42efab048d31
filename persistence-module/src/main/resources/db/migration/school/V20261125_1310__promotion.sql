-- The opening of a year from the one before: done once, undone while nothing hangs on it.
CREATE TABLE school.promotion (
    id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    school     bigint NOT NULL REFERENCES school.school,
    year       smallint NOT NULL,
    key        uuid NOT NULL UNIQUE,
    opened     boolean NOT NULL,
    classes    int NOT NULL,
    moved      int NOT NULL,
    stayed     int NOT NULL,
    graduated  int NOT NULL,
    gone       int NOT NULL,
    made_by    bigint NOT NULL REFERENCES people.person,
    made_at    timestamptz NOT NULL,
    undone_by  bigint REFERENCES people.person,
    undone_at  timestamptz,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
COMMENT ON COLUMN school.promotion.year IS 'that was opened';
COMMENT ON COLUMN school.promotion.opened IS 'the calendar of the year was made with it';
CREATE UNIQUE INDEX promotion_once ON school.promotion (school, year) WHERE undone_at IS NULL;

-- What undoing takes away, and what it opens again.
CREATE TABLE school.promotion_group (
    promotion  int NOT NULL REFERENCES school.promotion,
    edu_group  bigint NOT NULL REFERENCES school.edu_group ON DELETE CASCADE,
    PRIMARY KEY (promotion, edu_group)
);
CREATE INDEX promotion_group_by_group ON school.promotion_group (edu_group);
CREATE TABLE school.promotion_end (
    promotion  int NOT NULL REFERENCES school.promotion,
    enrolment  bigint NOT NULL REFERENCES school.enrolment ON DELETE CASCADE,
    PRIMARY KEY (promotion, enrolment)
);
CREATE INDEX promotion_end_by_enrolment ON school.promotion_end (enrolment);
GRANT SELECT, INSERT, UPDATE, DELETE ON school.promotion, school.promotion_group, school.promotion_end TO dnevnik_app;

-- A change of many people at once: who made it, and each row that it touched as it was and as it became, so that it can be undone.
CREATE SEQUENCE school.bulk_change_seq INCREMENT BY 50 START WITH 50;
CREATE TABLE school.bulk_change (
    id         bigint PRIMARY KEY,
    school     bigint NOT NULL REFERENCES school.school,
    kind       varchar(20) NOT NULL CHECK (kind IN ('MOVE', 'GRADUATE', 'SUBGROUP', 'LEADER', 'PROFILE', 'PHONE', 'EMAIL', 'ADDRESS')),
    target     varchar(300) NOT NULL,
    since      date,
    people     int NOT NULL,
    made_by    bigint NOT NULL REFERENCES people.person,
    made_at    timestamptz NOT NULL,
    undone_by  bigint REFERENCES people.person,
    undone_at  timestamptz,
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
COMMENT ON COLUMN school.bulk_change.target IS 'the class, the person or the value, in words';
CREATE INDEX bulk_change_by_school ON school.bulk_change (school, id DESC);

CREATE TABLE school.bulk_change_row (
    bulk_change  bigint NOT NULL REFERENCES school.bulk_change,
    place        varchar(20) NOT NULL CHECK (place IN ('enrolment', 'movement', 'edu_group', 'person')),
    entry        bigint NOT NULL,
    whose        varchar(310) NOT NULL,
    before       jsonb,
    after        jsonb NOT NULL,
    PRIMARY KEY (bulk_change, place, entry)
);
COMMENT ON COLUMN school.bulk_change_row.before IS 'null for a row that the change made';
GRANT SELECT, INSERT, UPDATE ON school.bulk_change TO dnevnik_app;
GRANT SELECT, INSERT ON school.bulk_change_row TO dnevnik_app;
GRANT USAGE ON SEQUENCE school.bulk_change_seq TO dnevnik_app;

-- What a school decides otherwise than usual: functions that it does not use, rights that it gives or takes within their bounds.
CREATE TABLE school.function (
    school      bigint NOT NULL REFERENCES school.school,
    name        varchar(30) NOT NULL,
    used        boolean NOT NULL,
    changed_by  bigint NOT NULL REFERENCES people.person,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (school, name)
);
COMMENT ON TABLE school.function IS 'without a row a function is used';

CREATE TABLE school.right_choice (
    school      bigint NOT NULL REFERENCES school.school,
    name        varchar(30) NOT NULL,
    holder      varchar(20) NOT NULL,
    allowed     boolean,
    changed_by  bigint NOT NULL REFERENCES people.person,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (school, name, holder)
);
COMMENT ON COLUMN school.right_choice.allowed IS 'null: the school has gone back to what is usual';

-- How far the setting up of a school is: steps that somebody has called done, or put off.
CREATE TABLE school.setup_step (
    school      bigint NOT NULL REFERENCES school.school,
    name        varchar(20) NOT NULL,
    skipped     boolean NOT NULL,
    changed_by  bigint NOT NULL REFERENCES people.person,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (school, name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON school.function, school.right_choice, school.setup_step TO dnevnik_app;

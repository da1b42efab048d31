-- Who looked at what of a whole group, a row for each reader, group and day: with a row for each of its pupils a region of 480 schools would
-- write more than a million a day. Whose data these were is told by the enrolments of the day.
CREATE TABLE school.group_access_log (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    account    bigint NOT NULL,
    person     bigint NOT NULL,
    address    varchar(60) NOT NULL,
    edu_group  bigint NOT NULL,
    what       varchar(40) NOT NULL
);
CREATE INDEX group_access_log_by_group ON school.group_access_log (edu_group, at);
GRANT SELECT, INSERT ON school.group_access_log TO dnevnik_app;

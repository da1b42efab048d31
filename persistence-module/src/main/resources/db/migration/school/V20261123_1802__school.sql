CREATE SCHEMA school;
GRANT USAGE ON SCHEMA school TO dnevnik_app;

CREATE TABLE school.region (
    id         bigint PRIMARY KEY,
    name       varchar(200) NOT NULL UNIQUE,
    time_zone  varchar(40) NOT NULL
);
INSERT INTO school.region VALUES (1, 'Архангельская область', 'Europe/Moscow');

CREATE SEQUENCE school.school_seq INCREMENT BY 50;
CREATE TABLE school.school (
    id          bigint PRIMARY KEY,
    region      bigint NOT NULL REFERENCES school.region,
    name        varchar(300) NOT NULL,
    short_name  varchar(100) NOT NULL,
    time_zone   varchar(40) NOT NULL,
    version     int NOT NULL,
    UNIQUE (region, short_name)
);
ALTER TABLE people.staff_position ADD FOREIGN KEY (school) REFERENCES school.school;

CREATE TABLE school.academic_year (
    school  bigint NOT NULL REFERENCES school.school,
    year    smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    starts  date NOT NULL,
    ends    date NOT NULL CHECK (ends > starts),
    PRIMARY KEY (school, year)
);
COMMENT ON COLUMN school.academic_year.year IS '2026 means 2026/27';

CREATE SEQUENCE school.reporting_period_seq INCREMENT BY 50;
CREATE TABLE school.reporting_period (
    id             bigint PRIMARY KEY,
    school         bigint NOT NULL,
    year           smallint NOT NULL,
    kind           varchar(20) NOT NULL CHECK (kind IN ('QUARTER', 'TRIMESTER', 'HALF_YEAR', 'YEAR', 'OWN')),
    number         smallint NOT NULL,
    parallel_from  smallint NOT NULL DEFAULT 1,
    parallel_to    smallint NOT NULL DEFAULT 11 CHECK (parallel_to >= parallel_from),
    starts         date NOT NULL,
    ends           date NOT NULL CHECK (ends >= starts),
    closed_at      timestamptz,
    version        int NOT NULL,
    FOREIGN KEY (school, year) REFERENCES school.academic_year,
    UNIQUE (school, year, kind, number, parallel_from)
);

CREATE TABLE school.holiday (
    school  bigint NOT NULL,
    year    smallint NOT NULL,
    starts  date NOT NULL,
    ends    date NOT NULL CHECK (ends >= starts),
    name    varchar(100) NOT NULL,
    FOREIGN KEY (school, year) REFERENCES school.academic_year,
    PRIMARY KEY (school, starts)
);

CREATE SEQUENCE school.subject_seq INCREMENT BY 50;
CREATE TABLE school.subject (
    id      bigint PRIMARY KEY,
    school  bigint NOT NULL REFERENCES school.school,
    name    varchar(150) NOT NULL,
    version int NOT NULL,
    UNIQUE (school, name)
);

CREATE SEQUENCE school.place_seq INCREMENT BY 50;
CREATE TABLE school.place (
    id      bigint PRIMARY KEY,
    school  bigint NOT NULL REFERENCES school.school,
    name    varchar(100) NOT NULL,
    version int NOT NULL,
    UNIQUE (school, name)
);

CREATE SEQUENCE school.edu_group_seq INCREMENT BY 50;
CREATE TABLE school.edu_group (
    id             bigint PRIMARY KEY,
    school         bigint NOT NULL,
    year           smallint NOT NULL,
    kind           varchar(20) NOT NULL CHECK (kind IN ('CLASS', 'SUBGROUP', 'STREAM')),
    name           varchar(60) NOT NULL,
    parallel       smallint NOT NULL CHECK (parallel BETWEEN 0 AND 12),
    class_teacher  bigint REFERENCES people.person,
    place          bigint REFERENCES school.place,
    profile        varchar(100),
    version        int NOT NULL,
    FOREIGN KEY (school, year) REFERENCES school.academic_year,
    UNIQUE (school, year, name)
);
CREATE INDEX edu_group_by_class_teacher ON school.edu_group (class_teacher);

-- A subgroup has one parent (its class), a stream several.
CREATE TABLE school.edu_group_parent (
    edu_group  bigint NOT NULL REFERENCES school.edu_group,
    parent     bigint NOT NULL REFERENCES school.edu_group,
    PRIMARY KEY (edu_group, parent),
    CHECK (edu_group <> parent)
);
CREATE INDEX edu_group_parent_by_parent ON school.edu_group_parent (parent);

-- A pupil is enrolled in the class and in each subgroup or stream.
CREATE SEQUENCE school.enrolment_seq INCREMENT BY 50;
CREATE TABLE school.enrolment (
    id         bigint PRIMARY KEY,
    person     bigint NOT NULL REFERENCES people.person,
    edu_group  bigint NOT NULL REFERENCES school.edu_group,
    starts     date NOT NULL,
    ends       date CHECK (ends >= starts),
    version    int NOT NULL
);
CREATE UNIQUE INDEX enrolment_once ON school.enrolment (edu_group, person) WHERE ends IS NULL;
CREATE INDEX enrolment_by_person ON school.enrolment (person);

-- Opens an academic year: one partition of every table that is partitioned by year. May be repeated.
CREATE FUNCTION school.open_academic_year(opened smallint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    parent record;
BEGIN
    PERFORM pg_advisory_xact_lock(20260901);
    FOR parent IN
        SELECT n.nspname, c.relname
        FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I.%I PARTITION OF %I.%I FOR VALUES IN (%s)',
            parent.nspname, parent.relname || '_' || opened, parent.nspname, parent.relname, opened);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION school.open_academic_year FROM PUBLIC;
GRANT EXECUTE ON FUNCTION school.open_academic_year TO dnevnik_app;

GRANT SELECT ON school.region TO dnevnik_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON school.school, school.academic_year, school.reporting_period, school.holiday, school.subject,
    school.place, school.edu_group, school.edu_group_parent, school.enrolment TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA school TO dnevnik_app;

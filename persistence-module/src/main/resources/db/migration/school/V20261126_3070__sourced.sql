-- OneRoster: by which names other systems know what a school has. Names of one's own are made of the code and the id; those that came with a
-- package are kept, so that a second package changes what the first one brought, and are told again.
ALTER TABLE school.region ADD COLUMN roster_code char(8) NOT NULL DEFAULT left(md5(CAST(gen_random_uuid() AS text)), 8);
COMMENT ON COLUMN school.region.roster_code IS 'no other installation names its things with it';

CREATE FUNCTION school.own_name(of_school bigint, letter text, of_thing bigint) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT r.roster_code || '-' || letter || '-' || of_thing FROM school.school s JOIN school.region r ON r.id = s.region WHERE s.id = of_school
$$;

CREATE TABLE school.sourced (
    school      bigint NOT NULL REFERENCES school.school,
    kind        varchar(10) NOT NULL CHECK (kind IN ('ORG', 'SESSION', 'COURSE', 'CLASS', 'USER')),
    sourced_id  varchar(255) NOT NULL CHECK (sourced_id <> ''),
    year        smallint,
    period      bigint REFERENCES school.reporting_period ON DELETE CASCADE,
    subject     bigint REFERENCES school.subject ON DELETE CASCADE,
    edu_group   bigint REFERENCES school.edu_group ON DELETE CASCADE,
    person      bigint REFERENCES people.person,
    PRIMARY KEY (school, kind, sourced_id),
    CHECK ((year IS NOT NULL) = (kind = 'SESSION')),
    CHECK (period IS NULL OR kind = 'SESSION'),
    CHECK (subject IS NULL OR kind = 'COURSE'),
    CHECK ((edu_group IS NOT NULL) = (kind = 'CLASS')),
    CHECK ((person IS NOT NULL) = (kind = 'USER'))
);
COMMENT ON COLUMN school.sourced.period IS 'of a session; null: the year itself';
COMMENT ON COLUMN school.sourced.subject IS 'of a course; null: the one that all classes belong to';
CREATE INDEX sourced_by_person ON school.sourced (person) WHERE person IS NOT NULL;
CREATE INDEX sourced_by_group ON school.sourced (edu_group) WHERE edu_group IS NOT NULL;
CREATE INDEX sourced_by_subject ON school.sourced (subject) WHERE subject IS NOT NULL;
CREATE INDEX sourced_by_period ON school.sourced (period) WHERE period IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON school.sourced TO dnevnik_app;

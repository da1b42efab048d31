CREATE SCHEMA people;
GRANT USAGE ON SCHEMA people TO dnevnik_app;

CREATE SEQUENCE people.person_seq INCREMENT BY 50;
CREATE TABLE people.person (
    id          bigint PRIMARY KEY,
    surname     varchar(100) NOT NULL CHECK (surname <> ''),
    given_name  varchar(100) NOT NULL CHECK (given_name <> ''),
    patronymic  varchar(100),
    sex         char(1) CHECK (sex IN ('M', 'F')),
    birth_date  date CHECK (birth_date >= '1900-01-01'),
    snils       char(11) UNIQUE CHECK (snils ~ '^[0-9]{11}$'),
    email       varchar(200),
    phone       varchar(40),
    name_key    varchar(310) NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    version     int NOT NULL
);
COMMENT ON COLUMN people.person.name_key IS 'surname, given name, patronymic folded for matching: lower case, ё as е, one space between';
CREATE INDEX person_by_name ON people.person (name_key text_pattern_ops, id);

CREATE SEQUENCE people.guardianship_seq INCREMENT BY 50;
CREATE TABLE people.guardianship (
    id        bigint PRIMARY KEY,
    guardian  bigint NOT NULL REFERENCES people.person,
    child     bigint NOT NULL REFERENCES people.person,
    kinship   varchar(40) NOT NULL,
    starts    date NOT NULL,
    ends      date CHECK (ends >= starts),
    version   int NOT NULL,
    CHECK (guardian <> child)
);
CREATE UNIQUE INDEX guardianship_once ON people.guardianship (guardian, child) WHERE ends IS NULL;
CREATE INDEX guardianship_by_child ON people.guardianship (child);

CREATE SEQUENCE people.staff_position_seq INCREMENT BY 50;
CREATE TABLE people.staff_position (
    id       bigint PRIMARY KEY,
    person   bigint NOT NULL REFERENCES people.person,
    school   bigint, -- null: the region; references school.school, see its migration
    role     varchar(20) NOT NULL CHECK (role IN ('REGION_OPERATOR', 'ADMINISTRATOR', 'HEAD', 'TEACHER', 'STAFF', 'LIBRARIAN')),
    title    varchar(200) NOT NULL,
    starts   date NOT NULL,
    ends     date CHECK (ends >= starts),
    version  int NOT NULL,
    CHECK ((school IS NULL) = (role = 'REGION_OPERATOR'))
);
CREATE UNIQUE INDEX staff_position_once ON people.staff_position (person, coalesce(school, 0), role) WHERE ends IS NULL;
CREATE INDEX staff_position_by_school ON people.staff_position (school, role);

-- Who looked at or was refused whose data; written in a transaction of its own, never changed.
CREATE TABLE people.access_log (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    account  bigint NOT NULL,
    person   bigint NOT NULL,
    address  varchar(60) NOT NULL,
    subject  bigint NOT NULL,
    what     varchar(40) NOT NULL,
    refused  boolean NOT NULL
);
CREATE INDEX access_log_by_subject ON people.access_log (subject, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON people.person, people.guardianship, people.staff_position TO dnevnik_app;
GRANT SELECT, INSERT ON people.access_log TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA people TO dnevnik_app;

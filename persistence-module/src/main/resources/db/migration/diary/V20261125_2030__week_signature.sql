-- A guardian has read a week of a child's diary. The text that was signed is kept, for the diary goes on changing: see docs/decisions/0014.
CREATE SCHEMA diary;
GRANT USAGE ON SCHEMA diary TO dnevnik_app;

CREATE SEQUENCE diary.week_signature_seq INCREMENT BY 50;
CREATE TABLE diary.week_signature (
    id         bigint NOT NULL,
    year       smallint NOT NULL,
    school     bigint NOT NULL REFERENCES school.school,
    pupil      bigint NOT NULL REFERENCES people.person,
    guardian   bigint NOT NULL REFERENCES people.person,
    monday     date NOT NULL CHECK (extract(isodow FROM monday) = 1),
    signed_at  timestamptz NOT NULL,
    hash       varchar(64) NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    content    text NOT NULL,
    PRIMARY KEY (id, year),
    -- pupil, guardian and week stand in the content, so that the same is signed once
    UNIQUE (school, hash, year)
) PARTITION BY LIST (year);
CREATE INDEX week_signature_by_pupil ON diary.week_signature (pupil, monday);
COMMENT ON COLUMN diary.week_signature.hash IS 'SHA-256 of the content in UTF-8, hexadecimal';

-- what was signed stays signed
GRANT SELECT, INSERT ON diary.week_signature TO dnevnik_app;
GRANT USAGE ON SEQUENCE diary.week_signature_seq TO dnevnik_app;

SELECT school.open_academic_year(y::smallint)
FROM (SELECT generate_series(2025, 2027) UNION SELECT year FROM school.academic_year) AS open (y);

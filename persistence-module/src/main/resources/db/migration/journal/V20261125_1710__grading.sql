-- A school's own scales. The values stand in one text, because a mark that is written needs all of them and no statement more:
-- «отл:5:5;хор:4:4»: as written, the number that enters averages (empty: none), the level from 5, excellent, to 2, poor, or 0, none.
CREATE SEQUENCE journal.scale_seq INCREMENT BY 50;
CREATE TABLE journal.scale (
    id        bigint PRIMARY KEY,
    school    bigint NOT NULL REFERENCES school.school,
    name      varchar(60) NOT NULL,
    told      varchar(1000) NOT NULL,
    version   int NOT NULL,
    UNIQUE (school, name)
);

-- By which scale and thresholds a school gives marks; what no rule covers goes by the usual one, which stands in the code.
CREATE SEQUENCE journal.grading_rule_seq INCREMENT BY 50;
CREATE TABLE journal.grading_rule (
    id             bigint PRIMARY KEY,
    school         bigint NOT NULL REFERENCES school.school,
    parallel_from  smallint NOT NULL CHECK (parallel_from BETWEEN 0 AND 12),
    parallel_to    smallint NOT NULL CHECK (parallel_to BETWEEN parallel_from AND 12),
    subject        bigint REFERENCES school.subject,
    scale          varchar(10) NOT NULL CHECK (scale IN ('FIVE', 'TEN', 'TWELVE', 'HUNDRED', 'PASS', 'LETTERS', 'OWN')),
    own_scale      bigint REFERENCES journal.scale,
    average        varchar(10) NOT NULL CHECK (average IN ('PLAIN', 'WEIGHTED')),
    min_marks      smallint NOT NULL CHECK (min_marks BETWEEN 0 AND 20),
    bounds         varchar(400) NOT NULL,
    plus_minus     numeric(3, 2) NOT NULL CHECK (plus_minus BETWEEN 0 AND 0.5),
    version        int NOT NULL,
    CHECK ((scale = 'OWN') = (own_scale IS NOT NULL)),
    UNIQUE NULLS NOT DISTINCT (school, subject, parallel_from, parallel_to)
);
COMMENT ON COLUMN journal.grading_rule.bounds IS 'least averages of the marks from the best one down, 4.65;3.65;2.65; empty: the usual ones of the scale';
COMMENT ON COLUMN journal.grading_rule.plus_minus IS 'what a plus adds to a grade and a minus takes from it; 0: nothing';

-- The rule of a subject comes before one of all subjects, then that of fewer parallels. No row: the usual rule.
CREATE FUNCTION journal.rule_at(of_school bigint, of_parallel smallint, of_subject bigint)
    RETURNS TABLE (scale varchar, own_scale bigint, own_name varchar, own_told varchar, average varchar, min_marks smallint,
                   bounds varchar, plus_minus numeric) LANGUAGE sql STABLE AS $$
    SELECT r.scale, s.id, s.name, s.told, r.average, r.min_marks, r.bounds, r.plus_minus
    FROM journal.grading_rule r LEFT JOIN journal.scale s ON s.id = r.own_scale
    WHERE r.school = of_school AND of_parallel BETWEEN r.parallel_from AND r.parallel_to
      AND (r.subject = of_subject OR r.subject IS NULL)
    ORDER BY r.subject IS NULL, r.parallel_to - r.parallel_from, r.id LIMIT 1
$$;

-- What a school decides of all its marks; no row: as the defaults say.
CREATE TABLE journal.marking (
    school           bigint PRIMARY KEY REFERENCES school.school,
    debt_days        smallint NOT NULL DEFAULT 14 CHECK (debt_days BETWEEN 1 AND 90),
    retake           varchar(10) NOT NULL DEFAULT 'NEW' CHECK (retake IN ('NEW', 'AVERAGE')),
    reason_required  boolean NOT NULL DEFAULT false,
    version          int NOT NULL
);
COMMENT ON COLUMN journal.marking.reason_required IS 'whether a mark of an earlier day is changed with a reason only';

-- A plus may count a part of a point, and scales of a hundred points exist.
ALTER TABLE journal.mark ALTER COLUMN grade TYPE numeric(6, 3);
ALTER TABLE journal.mark
    ADD COLUMN level smallint CHECK (level IN (0, 2, 3, 4, 5)),
    ADD COLUMN comment varchar(200),
    ADD COLUMN staff_comment varchar(200),
    ADD COLUMN due date,
    ADD COLUMN old_value varchar(10),
    ADD COLUMN old_grade numeric(6, 3),
    ADD CHECK ((value IS NOT DISTINCT FROM '•') = (due IS NOT NULL)),
    ADD CHECK (value IS NOT NULL OR old_value IS NULL),
    ADD CHECK (old_value IS NOT NULL OR old_grade IS NULL);
COMMENT ON COLUMN journal.mark.value IS 'as the teacher wrote it, by the scale: 5, 4-, 87, B, осв, зч; •: a debt; null: cleared, the row keeps its version';
COMMENT ON COLUMN journal.mark.level IS '5 excellent, 4, 3, 2 poor, 0 none; null: a mark of the five-point scale from before levels were kept, whose grade is its level';
COMMENT ON COLUMN journal.mark.due IS 'the last day on which a debt is in time';
COMMENT ON COLUMN journal.mark.old_value IS 'what stood here before a retake';
CREATE INDEX mark_debt ON journal.mark (person, lesson) WHERE due IS NOT NULL;

ALTER TABLE journal.work
    ADD COLUMN important boolean NOT NULL DEFAULT false,
    ADD COLUMN counts boolean NOT NULL DEFAULT true,
    ADD COLUMN weight numeric(4, 2) CHECK (weight >= 0);
COMMENT ON COLUMN journal.work.counts IS 'whether its marks enter averages';
COMMENT ON COLUMN journal.work.weight IS 'null: that of the type';

GRANT SELECT, INSERT, UPDATE, DELETE ON journal.scale, journal.grading_rule, journal.marking TO dnevnik_app;
GRANT USAGE ON SEQUENCE journal.scale_seq, journal.grading_rule_seq TO dnevnik_app;

-- Which works are assessment procedures (the whole class, half an hour and more), whether their norms only warn, and whose schedule is told.
ALTER TABLE journal.work_type ADD COLUMN assessment boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN journal.work_type.assessment IS 'the whole class is assessed for 30 minutes and more';
UPDATE journal.work_type SET assessment = true WHERE name = 'Контрольная работа';

CREATE TABLE journal.assessment_rule (
    school      bigint PRIMARY KEY REFERENCES school.school,
    blocks      boolean NOT NULL,
    changed_by  bigint NOT NULL REFERENCES people.person,
    changed_at  timestamptz NOT NULL
);
COMMENT ON COLUMN journal.assessment_rule.blocks IS 'a breach of the norms refuses the work; without a row it only warns';

CREATE TABLE journal.assessment_schedule (
    period        bigint PRIMARY KEY REFERENCES school.reporting_period ON DELETE CASCADE,
    published_by  bigint NOT NULL REFERENCES people.person,
    published_at  timestamptz NOT NULL
);
COMMENT ON TABLE journal.assessment_schedule IS 'without a row families do not see the schedule of the period';
GRANT SELECT, INSERT, UPDATE, DELETE ON journal.assessment_rule, journal.assessment_schedule TO dnevnik_app;

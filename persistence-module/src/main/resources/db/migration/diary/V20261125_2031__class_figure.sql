-- How averages of a class are spread, as families see it: whole bars of at least six pupils, published anew only when enough pupils have changed,
-- so that nobody learns from two looks what one pupil has got.
CREATE SEQUENCE diary.class_figure_seq INCREMENT BY 50;
CREATE TABLE diary.class_figure (
    id            bigint PRIMARY KEY,
    school        bigint NOT NULL REFERENCES school.school,
    edu_group     bigint NOT NULL REFERENCES school.edu_group ON DELETE CASCADE,
    subject       bigint REFERENCES school.subject,
    period        bigint NOT NULL REFERENCES school.reporting_period ON DELETE CASCADE,
    published_at  timestamptz NOT NULL,
    bars          varchar(400) NOT NULL,
    UNIQUE NULLS NOT DISTINCT (edu_group, subject, period)
);
COMMENT ON COLUMN diary.class_figure.subject IS 'null: all subjects of five points together';
COMMENT ON COLUMN diary.class_figure.bars IS 'from, to and number of pupils of each bar: 2:3.5:8;3.5:5:17; empty: too few to be shown';
GRANT SELECT, INSERT, UPDATE ON diary.class_figure TO dnevnik_app;
GRANT USAGE ON SEQUENCE diary.class_figure_seq TO dnevnik_app;

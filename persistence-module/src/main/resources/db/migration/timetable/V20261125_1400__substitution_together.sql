-- Changes made together (a range of days, two lessons that change places), a second teacher who is replaced, a lesson joined to another one,
-- and the identity of a cancelled lesson, with which it comes back.
ALTER TABLE timetable.substitution DROP CONSTRAINT substitution_kind_check;
ALTER TABLE timetable.substitution
    ADD CONSTRAINT substitution_kind_check CHECK (kind IN ('CANCEL', 'REPLACE', 'MOVE', 'SWAP', 'MERGE')),
    ADD COLUMN bundle          bigint,
    ADD COLUMN lesson_key      bigint,
    ADD COLUMN lesson_version  int NOT NULL DEFAULT 1,
    ADD COLUMN new_co_teacher  bigint REFERENCES people.person,
    ADD COLUMN partner         bigint,
    ADD FOREIGN KEY (partner, year) REFERENCES timetable.lesson (id, year) ON DELETE SET NULL (partner);
COMMENT ON COLUMN timetable.substitution.bundle IS 'the same in changes that were made with one confirmation';
COMMENT ON COLUMN timetable.substitution.lesson_key IS 'id of the lesson, of a cancelled one too';
COMMENT ON COLUMN timetable.substitution.lesson_version IS 'version of the lesson before the change';
COMMENT ON COLUMN timetable.substitution.partner IS 'the lesson with which a joined one is held';
UPDATE timetable.substitution SET lesson_key = lesson,
    new_co_teacher = CASE WHEN kind <> 'CANCEL' THEN nullif(co_teacher, new_teacher) END;
CREATE INDEX substitution_by_partner ON timetable.substitution (partner, year) WHERE partner IS NOT NULL;
CREATE INDEX substitution_by_co_teacher ON timetable.substitution (new_co_teacher, year) WHERE new_co_teacher IS NOT NULL;
CREATE INDEX substitution_by_bundle ON timetable.substitution (bundle) WHERE bundle IS NOT NULL;

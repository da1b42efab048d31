-- A class's list and a guardian's children are read on every page, for past days too; the unique indexes hold open rows only.
CREATE INDEX enrolment_by_group ON school.enrolment (edu_group, starts);

-- Whose timetable opens first is asked at every visit without a choice.
CREATE INDEX plan_entry_by_teacher ON timetable.plan_entry (teacher, year);
CREATE INDEX plan_entry_by_co_teacher ON timetable.plan_entry (co_teacher, year) WHERE co_teacher IS NOT NULL;

-- A co-teacher's list of journals would otherwise read the region's whole year.
CREATE INDEX lesson_by_co_teacher ON timetable.lesson (co_teacher, date) WHERE co_teacher IS NOT NULL;

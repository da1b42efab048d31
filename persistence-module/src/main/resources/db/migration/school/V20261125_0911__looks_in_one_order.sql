-- Looks at groups and looks at persons are told in one list, newest first: their numbers come from one sequence.
ALTER TABLE school.group_access_log ALTER COLUMN id DROP IDENTITY;
ALTER TABLE school.group_access_log ALTER COLUMN id SET DEFAULT nextval('people.access_log_id_seq');

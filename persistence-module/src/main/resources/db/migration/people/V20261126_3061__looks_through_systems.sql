-- Whoever looks through another system is told with that system and the ground on which it was answered; a system on its own is person 0.
ALTER TABLE people.access_log
    ADD COLUMN through varchar(200),
    ADD COLUMN ground varchar(300);
COMMENT ON COLUMN people.access_log.through IS 'name of the other system that the data went to; null: they were looked at here';
COMMENT ON COLUMN people.access_log.ground IS 'the mandate by which it asks on its own; null: it asked for a person';

-- What stands in a calendar is chosen, and its address ends by itself after a year: nobody remembers those of old devices.
ALTER TABLE timetable.calendar_feed
    ADD COLUMN parts varchar(60) NOT NULL DEFAULT 'LESSONS' CHECK (parts <> ''),
    ADD COLUMN expires_at timestamptz;
UPDATE timetable.calendar_feed SET expires_at = created_at + interval '1 year';
ALTER TABLE timetable.calendar_feed ALTER COLUMN expires_at SET NOT NULL;
COMMENT ON COLUMN timetable.calendar_feed.parts IS 'what it holds, a comma between';

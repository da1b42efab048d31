-- A run that failed says so at once, and keeps nobody from asking again.
ALTER TABLE reports.run DROP CONSTRAINT run_state_check, DROP CONSTRAINT run_check;
ALTER TABLE reports.run
    ADD CONSTRAINT run_state_check CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    ADD CONSTRAINT run_check CHECK ((state = 'RUNNING') = (ended_at IS NULL));

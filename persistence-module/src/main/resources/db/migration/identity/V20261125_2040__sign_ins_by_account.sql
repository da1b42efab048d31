-- The report on activity asks of each account whether anybody came in by it.
CREATE INDEX sign_in_attempt_admitted ON identity.sign_in_attempt (account, at) WHERE outcome = 'ADMITTED';

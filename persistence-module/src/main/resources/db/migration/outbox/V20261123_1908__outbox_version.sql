-- Two administrators who decide on one dead row must learn of each other.
ALTER TABLE outbox.message ADD COLUMN version int NOT NULL DEFAULT 0;

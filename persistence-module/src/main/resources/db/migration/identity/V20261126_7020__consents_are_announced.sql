-- Whoever a voluntary consent is asked of is told so, once for each wording, from its first day on. A required one is told at the door.
ALTER TABLE identity.consent_text
    ADD COLUMN told_up_to bigint NOT NULL DEFAULT 0,
    ADD COLUMN told_at timestamptz;
COMMENT ON COLUMN identity.consent_text.told_up_to IS 'people are told in the order of their ids, some at a time; these have been looked at';
COMMENT ON COLUMN identity.consent_text.told_at IS 'when the last of them was told; null: somebody may wait, or it is required';
CREATE INDEX consent_text_untold ON identity.consent_text (since) WHERE told_at IS NULL AND NOT required;
GRANT UPDATE (told_up_to, told_at) ON identity.consent_text TO dnevnik_app;

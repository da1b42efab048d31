-- The bell on every page counts what is unseen; what was seen must not slow it.
CREATE INDEX notification_unseen ON notifications.notification (recipient, id) WHERE seen_at IS NULL;

CREATE SCHEMA notifications;
GRANT USAGE ON SCHEMA notifications TO dnevnik_app;

CREATE TABLE notifications.notification (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event       uuid NOT NULL,
    recipient   bigint NOT NULL REFERENCES people.person,
    pupil       bigint REFERENCES people.person,
    kind        varchar(40) NOT NULL,
    facts       jsonb NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    seen_at     timestamptz,
    UNIQUE (event, recipient)
);
COMMENT ON COLUMN notifications.notification.facts IS 'what the text of this kind needs (subject, date, old and new value); the text itself is made in the reader''s language';
CREATE INDEX notification_by_recipient ON notifications.notification (recipient, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON notifications.notification TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA notifications TO dnevnik_app;

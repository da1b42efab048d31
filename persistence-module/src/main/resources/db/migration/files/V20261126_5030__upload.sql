-- What programs have put down and not attached to anything yet: the owner is the person, and it is forgotten after a week.
ALTER TABLE files.stored_file DROP CONSTRAINT stored_file_owner_kind_check;
ALTER TABLE files.stored_file ADD CONSTRAINT stored_file_owner_kind_check CHECK (owner_kind IN ('LESSON', 'HOMEWORK', 'ANSWER', 'REPORT', 'UPLOAD'));

-- A dead letter is tried again where it came in: there its system reads its answers.
ALTER TABLE exchange.dead_letter
    ADD COLUMN node varchar(100) NOT NULL DEFAULT '',
    ADD COLUMN ordered boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN exchange.dead_letter.node IS 'whose broker has given it up; empty: it is not worth another try, or older than this column';
COMMENT ON COLUMN exchange.dead_letter.ordered IS 'an operator on another node wants it tried again';
CREATE INDEX dead_letter_ordered ON exchange.dead_letter (node) WHERE ordered;
GRANT UPDATE (ordered) ON exchange.dead_letter TO dnevnik_app;

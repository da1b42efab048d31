-- Ids are given out in blocks of 50, and the first answer is the end of the first block.
ALTER SEQUENCE journal.period_mark_seq START WITH 50 RESTART WITH 50;

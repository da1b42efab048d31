-- Where a guardian approves the devices of a child, one that is taken away takes along the programs that the child has let in.
ALTER TABLE identity.token_grant DROP CONSTRAINT token_grant_ended_by_check;
ALTER TABLE identity.token_grant ADD CONSTRAINT token_grant_ended_by_check
    CHECK (ended_by IN ('OWNER', 'THEFT', 'APPLICATION', 'OPERATOR', 'GUARDIAN'));

-- Two records of one person become one. The losing record stays as an alias, so that logs and ledgers, which name people without a foreign
-- key and are never changed, stay readable; everything else that named it names the other one from then on.
CREATE SEQUENCE people.merged_seq INCREMENT BY 50 START WITH 50;
CREATE TABLE people.merged (
    id             bigint PRIMARY KEY,
    loser          bigint NOT NULL REFERENCES people.person,
    winner         bigint NOT NULL REFERENCES people.person,
    school         bigint, -- in which it was done; null: by the region
    moved          jsonb NOT NULL,
    loser_before   jsonb NOT NULL,
    winner_before  jsonb NOT NULL,
    winner_after   jsonb NOT NULL,
    merged_by      bigint NOT NULL,
    merged_at      timestamptz NOT NULL,
    parted_by      bigint,
    parted_at      timestamptz,
    CHECK (loser <> winner)
);
CREATE UNIQUE INDEX merged_once ON people.merged (loser) WHERE parted_at IS NULL;
CREATE INDEX merged_by_winner ON people.merged (winner);
GRANT SELECT, INSERT, UPDATE ON people.merged TO dnevnik_app;
GRANT USAGE ON SEQUENCE people.merged_seq TO dnevnik_app;

-- Which columns name a person: the database's own foreign keys know it. Aliases keep what they are aliases of.
CREATE FUNCTION people.references_to_person() RETURNS TABLE (place text, holder text, keys text, read_keys text)
    LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT format('%I.%I', n.nspname, c.relname), CAST(a.attname AS text),
           string_agg(format('t.%I', p.attname), ', ' ORDER BY p.attnum),
           string_agg(format('r.%I', p.attname), ', ' ORDER BY p.attnum)
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
    JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    JOIN pg_attribute p ON p.attrelid = c.oid AND p.attnum = ANY (i.indkey)
    WHERE k.contype = 'f' AND k.confrelid = CAST('people.person' AS regclass) AND k.conparentid = 0 AND NOT c.relispartition
      AND NOT (n.nspname = 'people' AND c.relname = 'merged' AND a.attname = 'loser')
    GROUP BY n.nspname, c.relname, a.attname
    ORDER BY 1, 2
$$;

-- Gives every row that names the loser to the winner. What the winner has already (the same enrolment, guardianship, position, document, consent, a living code,
-- notice) is dropped and remembered; an account that is one too many stays with the alias and is blocked; any other clash is told.
-- As the owner: some tables may only be added to by the application, and a merge is the one exception.
CREATE FUNCTION people.move_references(loser bigint, winner bigint)
    RETURNS TABLE (place text, holder text, entry jsonb, outcome text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    ref record;
    hit record;
BEGIN
    FOR ref IN SELECT * FROM people.references_to_person() LOOP
        FOR hit IN EXECUTE format('SELECT to_jsonb(t) AS entry FROM %s AS t WHERE t.%I = $1', ref.place, ref.holder) USING loser LOOP
            place := ref.place;
            holder := ref.holder;
            entry := hit.entry;
            BEGIN
                EXECUTE format('UPDATE %s AS t SET %I = $1 WHERE t.%I = $2 AND (%s) IN (SELECT %s FROM jsonb_populate_record(NULL::%s, $3) AS r)',
                    ref.place, ref.holder, ref.holder, ref.keys, ref.read_keys, ref.place) USING winner, loser, hit.entry;
                outcome := 'MOVED';
            EXCEPTION
                WHEN unique_violation THEN
                    IF ref.place = 'identity.account' THEN
                        EXECUTE 'UPDATE identity.account SET state = ''BLOCKED'', version = version + 1 WHERE person = $1' USING loser;
                        outcome := 'BLOCKED';
                    ELSIF ref.place IN ('school.enrolment', 'people.guardianship', 'people.staff_position', 'people.document', 'identity.consent', 'identity.invitation',
                                        'notifications.notification') THEN
                        EXECUTE format('DELETE FROM %s AS t WHERE (%s) IN (SELECT %s FROM jsonb_populate_record(NULL::%s, $1) AS r)',
                            ref.place, ref.keys, ref.read_keys, ref.place) USING hit.entry;
                        outcome := 'DROPPED';
                    ELSE
                        outcome := 'CLASH';
                    END IF;
                WHEN check_violation THEN
                    IF ref.place = 'people.merged' THEN
                        CONTINUE; -- the two were one before and were parted: the record of that stays
                    END IF;
                    outcome := 'CLASH';
            END;
            RETURN NEXT;
        END LOOP;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION people.move_references FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.move_references TO dnevnik_app;

-- Gives back what was moved. Answers with the places where that can no longer be done; whoever calls rolls back if there is any.
CREATE FUNCTION people.return_references(loser bigint, winner bigint, moved jsonb) RETURNS TABLE (place text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    ref record;
    done int;
BEGIN
    FOR ref IN
        SELECT m ->> 'place' AS place, m ->> 'holder' AS holder, m ->> 'outcome' AS outcome, m -> 'entry' AS entry, k.keys, k.read_keys
        FROM jsonb_array_elements(moved) AS m
        LEFT JOIN people.references_to_person() AS k ON k.place = m ->> 'place' AND k.holder = m ->> 'holder'
    LOOP
        done := 0;
        IF ref.keys IS NULL THEN
            NULL; -- the table is no more
        ELSIF ref.outcome = 'MOVED' THEN
            EXECUTE format('UPDATE %s AS t SET %I = $1 WHERE t.%I = $2 AND (%s) IN (SELECT %s FROM jsonb_populate_record(NULL::%s, $3) AS r)',
                ref.place, ref.holder, ref.holder, ref.keys, ref.read_keys, ref.place)
                USING loser, winner, ref.entry || jsonb_build_object(ref.holder, winner);
            GET DIAGNOSTICS done = ROW_COUNT;
        ELSIF ref.outcome = 'DROPPED' THEN
            EXECUTE format('INSERT INTO %s OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_record(NULL::%s, $1)', ref.place, ref.place) USING ref.entry;
            GET DIAGNOSTICS done = ROW_COUNT;
        ELSIF ref.outcome = 'BLOCKED' THEN
            EXECUTE 'UPDATE identity.account SET state = $2, version = version + 1 WHERE person = $1' USING loser, ref.entry ->> 'state';
            GET DIAGNOSTICS done = ROW_COUNT;
        END IF;
        IF done = 0 THEN
            place := ref.place;
            RETURN NEXT;
        END IF;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION people.return_references FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.return_references TO dnevnik_app;

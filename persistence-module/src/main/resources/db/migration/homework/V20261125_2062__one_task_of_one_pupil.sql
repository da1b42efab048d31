-- Two records of one pupil in one class have each homework twice: the copy on which nobody worked is dropped when they become one. One with an
-- answer or a check stays, and the clash is told.
CREATE OR REPLACE FUNCTION people.move_references(loser bigint, winner bigint)
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
                    ELSIF ref.place = 'homework.task' AND hit.entry ->> 'state' IN ('ISSUED', 'SEEN', 'EXEMPT', 'CANCELLED')
                          AND NOT EXISTS (SELECT FROM homework.answer a WHERE a.task = (hit.entry ->> 'id')::bigint) THEN
                        DELETE FROM homework.task t WHERE t.id = (hit.entry ->> 'id')::bigint AND t.year = (hit.entry ->> 'year')::smallint;
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

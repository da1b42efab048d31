-- What goes with an enrolment that a merge folds: it comes back when the two records are parted.
ALTER TABLE people.merged ADD COLUMN hung jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN people.merged.hung IS 'rows that hung on the enrolments of the losing record';

CREATE FUNCTION people.hanging_on_enrolments(who bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(h.hung), '[]') FROM school.enrolment e CROSS JOIN LATERAL (
        SELECT jsonb_build_object('place', 'moved_enrolment', 'entry', to_jsonb(m)) AS hung FROM school.moved_enrolment m WHERE m.enrolment = e.id
        UNION ALL
        SELECT jsonb_build_object('place', 'promotion_end', 'entry', to_jsonb(p)) FROM school.promotion_end p WHERE p.enrolment = e.id) AS h
    WHERE e.person = who
$$;

-- Hangs them on again; what went for another reason since stays away.
CREATE FUNCTION people.hang_again(hung jsonb) RETURNS void LANGUAGE sql AS $$
    INSERT INTO school.moved_enrolment
    SELECT r.* FROM jsonb_array_elements(hung) AS h, jsonb_populate_record(NULL::school.moved_enrolment, h -> 'entry') AS r
    WHERE h ->> 'place' = 'moved_enrolment' AND EXISTS (SELECT FROM school.enrolment e WHERE e.id = r.enrolment)
    ON CONFLICT DO NOTHING;
    INSERT INTO school.promotion_end
    SELECT r.* FROM jsonb_array_elements(hung) AS h, jsonb_populate_record(NULL::school.promotion_end, h -> 'entry') AS r
    WHERE h ->> 'place' = 'promotion_end' AND EXISTS (SELECT FROM school.enrolment e WHERE e.id = r.enrolment)
    ON CONFLICT DO NOTHING;
$$;

-- Names are found in spite of one slip of the hand: two words lie one letter apart when, each with at most one letter left out, they can
-- become the same. So a word is kept under itself and under all its shortenings; no extension of the server is needed. The cost keeps the
-- planner from computing them for every person of the region when the index would be asked for many.
CREATE FUNCTION people.near_keys(names text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
    SELECT coalesce(array_agg(DISTINCT CASE left_out WHEN 0 THEN word ELSE left(word, left_out - 1) || substr(word, left_out + 1) END), '{}')
    FROM unnest(string_to_array(translate(names, '-', ' '), ' ')) AS word,
         generate_series(0, CASE WHEN length(word) > 3 THEN length(word) ELSE 0 END) AS left_out
$$;

-- What was folded before hyphens, apostrophes and odd blanks were.
UPDATE people.person
SET name_key = regexp_replace(translate(name_key, U&'\2010\2011\2012\2013\2014\2212\2019\02BC\2018\00A0\202F', '------''''''  '), ' *- *', '-', 'g')
WHERE name_key ~ U&'[\2010\2011\2012\2013\2014\2212\2019\02BC\2018\00A0\202F]| -|- ';

-- Without a pending list: a search must not read through what an import has just brought.
CREATE INDEX person_near ON people.person USING gin (people.near_keys(name_key)) WITH (fastupdate = off);
CREATE INDEX person_by_birth ON people.person (birth_date, name_key, id);

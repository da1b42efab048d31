-- Whether lessons of two grades are at one time of a day: by the clock, for shifts have bells of their own; by their numbers where no bell rings
-- for one of them.
CREATE FUNCTION timetable.together(of_school bigint, on_date date, one_parallel smallint, one_number smallint, other_parallel smallint,
                                   other_number smallint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT a.starts < b.ends AND b.starts < a.ends
         FROM timetable.bell_at(of_school, on_date, one_parallel, one_number) a, timetable.bell_at(of_school, on_date, other_parallel, other_number) b),
        one_number = other_number)
$$;

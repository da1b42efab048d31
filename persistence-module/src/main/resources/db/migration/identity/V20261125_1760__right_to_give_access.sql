-- Whether class teachers give codes out is a right like others: what schools have decided is kept as a choice of the right.
INSERT INTO school.right_choice (school, name, holder, allowed, changed_by, changed_at)
SELECT r.school, 'GIVE_ACCESS', 'CLASS_TEACHER', false, d.person, now()
FROM identity.access_rule r
CROSS JOIN LATERAL (
    SELECT p.person FROM people.staff_position p
    WHERE p.school = r.school AND p.role = 'ADMINISTRATOR' OR p.school IS NULL
    ORDER BY p.school IS NULL, p.ends IS NOT NULL, p.starts LIMIT 1) AS d
WHERE NOT r.leaders_print
ON CONFLICT (school, name, holder) DO NOTHING;

ALTER TABLE identity.access_rule DROP COLUMN leaders_print;

-- Two small schools for the tests inside of the server; :year is the academic year of today.
INSERT INTO school.school (id, region, name, short_name, time_zone, version) VALUES
    (801, 1, 'Школа первая', 'Школа 801', 'Europe/Moscow', 0),
    (802, 1, 'Школа вторая', 'Школа 802', 'Europe/Moscow', 0);
INSERT INTO school.academic_year (school, year, starts, ends)
    SELECT s, :year, make_date(:year, 8, 1), make_date(:year + 1, 7, 31) FROM unnest(ARRAY[801, 802]) AS s;
INSERT INTO school.reporting_period (id, school, year, kind, number, starts, ends, version)
    SELECT s, s, :year, 'OWN', 1, make_date(:year, 8, 1), make_date(:year + 1, 7, 31), 0 FROM unnest(ARRAY[801, 802]) AS s;
INSERT INTO school.subject (id, school, name, version) VALUES (8011, 801, 'Математика', 0), (8012, 801, 'История', 0), (8013, 801, 'Труд', 0), (8021, 802, 'Математика', 0);
INSERT INTO people.person (id, surname, given_name, name_key, version)
    SELECT p, 'Человек', 'Номер ' || p, 'человек номер ' || p, 0
    FROM unnest(ARRAY[900, 911, 912, 913, 914, 915, 916, 917, 918, 919, 920, 921, 922, 923, 926, 927]) AS p;
INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES
    (900, 900, NULL, 'REGION_OPERATOR', 'оператор', '2020-01-01', 0),
    (911, 911, 801, 'ADMINISTRATOR', 'администратор', '2020-01-01', 0),
    (912, 912, 801, 'HEAD', 'завуч', '2020-01-01', 0),
    (913, 913, 801, 'TEACHER', 'учитель', '2020-01-01', 0),
    (914, 914, 801, 'TEACHER', 'учитель', '2020-01-01', 0),
    (915, 915, 801, 'TEACHER', 'учитель', '2020-01-01', 0),
    (921, 921, 802, 'ADMINISTRATOR', 'администратор', '2020-01-01', 0),
    (922, 922, 802, 'HEAD', 'завуч', '2020-01-01', 0),
    (923, 923, 802, 'TEACHER', 'учитель', '2020-01-01', 0);
INSERT INTO identity.account (id, person, login, password_hash, state, version)
    SELECT p, p, 'world-' || p, 'none', 'ACTIVE', 0 FROM (SELECT id FROM people.person) AS w(p) WHERE p BETWEEN 900 AND 927;
INSERT INTO school.edu_group (id, school, year, kind, name, parallel, class_teacher, version) VALUES
    (80101, 801, :year, 'CLASS', '5А', 5, 915, 0),
    (80102, 801, :year, 'CLASS', '5Б', 5, NULL, 0),
    (80103, 801, :year, 'ELECTIVE', 'Кружок', 5, NULL, 0),
    (80201, 802, :year, 'CLASS', '5А', 5, NULL, 0);
INSERT INTO school.enrolment (id, person, edu_group, starts, version) VALUES
    (917, 917, 80101, make_date(:year, 8, 1), 0),
    (919, 919, 80102, make_date(:year, 8, 1), 0),
    (927, 927, 80201, make_date(:year, 8, 1), 0);
-- 916 is the parent of 917; 918 is the parent of 919; 920 was the guardian of 917 until yesterday; 926 is the parent of 927 in the other school
INSERT INTO people.guardianship (id, guardian, child, kinship, starts, ends, version) VALUES
    (916, 916, 917, 'мать', '2020-01-01', NULL, 0),
    (918, 918, 919, 'мать', '2020-01-01', NULL, 0),
    (920, 920, 917, 'опекун', '2020-01-01', current_date - 1, 0),
    (926, 926, 927, 'отец', '2020-01-01', NULL, 0);
-- 928 and 929 are two records of one pupil of 5Б; 930 was made one with 931 and is its alias
INSERT INTO people.person (id, surname, given_name, name_key, birth_date, version)
    SELECT p, 'Двойной', 'Пётр', 'двойной петр', make_date(2015, 1, p - 927), 0 FROM unnest(ARRAY[928, 929, 930, 931]) AS p;
INSERT INTO school.enrolment (id, person, edu_group, starts, version) SELECT p, p, 80102, make_date(:year, 8, 1), 0 FROM unnest(ARRAY[928, 929, 931]) AS p;
INSERT INTO people.merged (id, loser, winner, school, moved, loser_before, winner_before, winner_after, merged_by, merged_at)
    SELECT 80101, 930, 931, 801, '[]', to_jsonb(l), to_jsonb(w), to_jsonb(w), 911, now() FROM people.person l, people.person w WHERE l.id = 930 AND w.id = 931;
INSERT INTO school.bulk_change (id, school, kind, target, people, made_by, made_at) VALUES (80101, 801, 'PROFILE', 'химия', 1, 911, now());
INSERT INTO timetable.bell (school, number, starts, ends) VALUES (801, 1, '08:30', '09:15'), (801, 2, '09:25', '10:10'), (802, 1, '08:30', '09:15');
INSERT INTO timetable.lesson (id, year, school, edu_group, subject, date, number, teacher, version) VALUES
    (80111, :year, 801, 80101, 8011, current_date - 1, 1, 913, 0),
    (80112, :year, 801, 80101, 8012, current_date - 1, 2, 914, 0),
    (80113, :year, 801, 80101, 8011, current_date, 1, 913, 0),
    (80211, :year, 802, 80201, 8021, current_date - 1, 1, 923, 0);
INSERT INTO journal.work_type (id, school, name, abbr, weight, position, version) VALUES
    (801, 801, 'Ответ на уроке', 'ОТВ', 1, 1, 0), (802, 802, 'Ответ на уроке', 'ОТВ', 1, 1, 0);
INSERT INTO journal.work (id, year, school, lesson, work_type, position, version) VALUES
    (80111, :year, 801, 80111, 801, 1, 0), (80119, :year, 801, 80111, 801, 2, 0), (80211, :year, 802, 80211, 802, 1, 0);
INSERT INTO outbox.message (id, event, queue, kind, school, payload, state, failure) OVERRIDING SYSTEM VALUE VALUES
    (801, gen_random_uuid(), 'notifications', 'MARK', 801, '{}', 'DEAD', 'made by hand'),
    (802, gen_random_uuid(), 'notifications', 'MARK', 801, '{}', 'DEAD', 'made by hand');
INSERT INTO school.import_run (id, school, person, files, state) OVERRIDING SYSTEM VALUE VALUES (80101, 801, 911, 'люди.xlsx', 'DONE');
INSERT INTO timetable.plan (id, school, year, name, state, anchor, made_by) VALUES (80101, 801, :year, 'Черновик', 'DRAFT', make_date(:year, 9, 1), 911);
INSERT INTO timetable.plan_lesson (id, plan, edu_group, subject, teacher, weekday, number) VALUES (80101, 80101, 80101, 8011, 913, 1, 1);
INSERT INTO timetable.substitution (id, school, year, kind, edu_group, subject, date, number, new_date, new_number, bundle) VALUES
    (80101, 801, :year, 'CANCEL', 80101, 8012, current_date - 2, 3, current_date - 2, 3, 80101);
INSERT INTO people.document (id, person, kind, name, number, version) VALUES (80101, 917, 'OTHER', 'Справка', '1', 0);
-- one row of each school's ledger waits for its seal; a signature that was made elsewhere
WITH added AS (
    INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, work, pupil, new_value) VALUES
        (:year, 801, now(), 913, 913, '127.0.0.1', 'MARK', 80111, 80111, 917, '4'),
        (:year, 802, now(), 923, 923, '127.0.0.1', 'MARK', 80211, 80211, 927, '5') RETURNING school, year, id)
    INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM added;
INSERT INTO journal.ledger_signature (id, school, seq, hash, signed_at, person, key_id, public_key, signature, text) OVERRIDING SYSTEM VALUE VALUES
    (80101, 801, 1, sha256(''), now(), 911, 'none', 'none', '', 'none');
INSERT INTO journal.unlock (id, school, year, starts, ends, until, reason, made_by, made_at) VALUES
    (80101, 801, :year, current_date - 1, current_date - 1, now() + interval '1 day', 'Болезнь учителя', 911, now());

-- a purpose of the school and one of the region, both voluntary
INSERT INTO identity.consent_purpose (key, audience, required, school, made_by, made_at) VALUES
    ('pschool', 'CHILD', false, 801, 911, now()), ('pregion', 'PUPIL', false, NULL, 911, now());
INSERT INTO identity.consent_text (code, aim, audience, required, version, purpose, title, body, since, published_by, published_at) VALUES
    ('pschool-1', 'pschool', 'CHILD', false, 1, 'Фотографии', 'Согласие на фотографии', 'Текст', '2020-01-01', 911, now()),
    ('pregion-1', 'pregion', 'PUPIL', false, 1, 'Олимпиады', 'Согласие на олимпиады', 'Текст', '2020-01-01', 911, now());
-- what 916 has signed for 917
INSERT INTO identity.consent (id, about, text, signed_by, at) OVERRIDING SYSTEM VALUE VALUES (900001, 917, 'child-1', 916, now());
INSERT INTO journal.subject_plan (id, school, year, subject, parallel, name, author, version) VALUES (80101, 801, :year, 8011, 5, 'План', 913, 1);
INSERT INTO files.stored_file (id, school, owner_kind, owner, name, type, size, sha256, added_by, added_at) VALUES
    (80101, 801, 'LESSON', 80111, 'а.txt', 'text/plain', 1, repeat('0', 64), 913, now());
INSERT INTO journal.absence_reason (id, school, name, status, position, version) VALUES (801, 801, 'Болезнь', 'ILL', 1, 1), (802, 801, 'Прочее', 'PASS', 2, 1);
INSERT INTO journal.absence_notice (id, school, pupil, reason, starts, ends, state, sent_by, sent_at, version) VALUES
    (80101, 801, 917, 802, current_date, current_date + 2, 'SENT', 916, now(), 1);
INSERT INTO journal.lesson_log_entry (id, year, lesson, person, status, set_by, set_at, version) VALUES (80112, :year, 80112, 917, 'ABSENT', 915, now(), 1);
INSERT INTO journal.attendance_act (id, school, year, edu_group, starts, ends, changes, made_by, made_at) OVERRIDING SYSTEM VALUE VALUES
    (80101, 801, :year, 80101, current_date - 1, current_date - 1,
     '[{"lesson": 80112, "pupil": 917, "version": 0, "from": {"status": "ATTEND"}, "to": {"status": "ABSENT"}}]', 915, now());
INSERT INTO diary.week_signature (id, year, school, pupil, guardian, monday, signed_at, hash, content)
    SELECT 80101, :year, 801, 917, 916, m.monday, now(), encode(sha256(convert_to(m.content, 'UTF8')), 'hex'), m.content
    FROM (SELECT d.monday, E'dnevnik diary week 1\npupil\t917\nguardian\t916\nweek\t' || d.monday || E'\n' AS content
          FROM (SELECT CAST(date_trunc('week', make_date(:year, 11, 23)) AS date) AS monday) AS d) AS m;
INSERT INTO reports.run (id, person, school, kind, asked, name, state, ended_at) OVERRIDING SYSTEM VALUE VALUES
    (80101, 911, 801, 'ARCHIVE', 'school=801', 'Копия', 'DONE', now());
INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, answer, issued_by, issued_at, version) VALUES
    (80101, :year, 801, 80101, 8011, current_date + 1, 'Упр. 5', 'TEXT', 913, now(), 1);
INSERT INTO homework.task (id, year, homework, person, state, version) VALUES (80101, :year, 80101, 917, 'ISSUED', 1);
-- 917 came through Gosuslugi under another name
INSERT INTO identity.repair_request (id, oid, kind, person, surname, given_name, asked_at, last_at, attempts, state) OVERRIDING SYSTEM VALUE VALUES
    (900001, '1000299917', 'NAME', 917, 'Иной', 'Номер 917', now(), now(), 1, 'OPEN');
INSERT INTO exchange.system (id, code, name, for_guardians, certificate, secret_hash, secret_salt, secret_since, enabled, version) VALUES
    (801, 'rights', 'Система', true, '-----BEGIN CERTIFICATE-----
MIIBRTCB7KADAgECAgkA4va/sf6KV+UwCgYIKoZIzj0EAwIwFjEUMBIGA1UEAxML
VGVzdCBwb3J0YWwwIBcNMjAwMTAxMDAwMDAwWhgPMjExOTEyMDgwMDAwMDBaMBYx
FDASBgNVBAMTC1Rlc3QgcG9ydGFsMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
//gkCKy7X+60gptRYZW86oPi45xaFan5JSC3AVgsfSKgY8sZHCkKtNGvSPMPktS+
UOv80ekpUux8HVwmdy5j2aMhMB8wHQYDVR0OBBYEFHl2WgchmhsARyKUyt3h78F+
ummHMAoGCCqGSM49BAMCA0gAMEUCIQDB/tFl8Io5+ZI6loWKHhXG64ssf4pglSWo
40ZIS7wXYQIgINKMDkINC2ZfIH63wn3d4rOfl9sN+4gXAYLqpzPvdJs=
-----END CERTIFICATE-----', repeat('0', 64), repeat('0', 32), now(), false, 1);
INSERT INTO exchange.mandate (id, system, school, parts, ground, starts, ends, given_by, given_at, version) VALUES
    (801, 801, 801, 'MARKS', 'Соглашение', current_date, current_date + 1, 911, now(), 1);
INSERT INTO exchange.dead_letter (id, system, reason, detail, size, body) OVERRIDING SYSTEM VALUE VALUES (801, 'rights', 'FAILURE', '', 1, 'x'), (802, 'rights', 'FAILURE', '', 1, 'x');
-- a device of 917 that waits for its guardian
INSERT INTO identity.child_device (id, account, hash, browser, system, state, asked_at) OVERRIDING SYSTEM VALUE VALUES
    (900001, 917, decode(repeat('00', 32), 'hex'), 'Chrome', 'Android', 'WAITING', now());
INSERT INTO identity.application (id, client_id, name, redirects, scopes, secret_hash, made_at) OVERRIDING SYSTEM VALUE
VALUES (900001, 'world', 'Программа', 'https://app.example/back', 'CommonInfo', decode(repeat('00', 32), 'hex'), now());
INSERT INTO identity.token_grant (id, account, application, kind, name, scopes, made_at, expires_at) OVERRIDING SYSTEM VALUE
SELECT 900001, id, 900001, 'CODE', 'Программа', 'CommonInfo', now(), now() + interval '1 day' FROM identity.account WHERE person = 916;
INSERT INTO exchange.webhook (id, token_grant, url, topics, secret, made_at, due_at) OVERRIDING SYSTEM VALUE
VALUES (900001, 900001, 'https://hooks.example/x', 'MARKS', decode('0078', 'hex'), now(), now() + interval '1 year');
-- a mark of today, for who changes it through the public API
INSERT INTO journal.work (id, year, school, lesson, work_type, position, version) VALUES (80117, :year, 801, 80113, 801, 1, 0);
INSERT INTO journal.mark (id, year, work, lesson, person, value, grade, set_by, set_at, version) VALUES (80117, :year, 80117, 80113, 917, '5', 5, 913, now(), 1);

-- How somebody gets an account, loses it and gets it back.
ALTER TABLE identity.account
    ADD COLUMN temporary_until timestamptz,
    ADD COLUMN last_signed_in_at timestamptz,
    ADD COLUMN sessions_since timestamptz;
COMMENT ON COLUMN identity.account.temporary_until IS 'the password was given by the school, opens nothing but the choice of an own one, and does so until then; null: it is the person''s own';
COMMENT ON COLUMN identity.account.sessions_since IS 'whoever signed in before has to do so again';

ALTER TABLE identity.sign_in_attempt DROP CONSTRAINT sign_in_attempt_outcome_check;
ALTER TABLE identity.sign_in_attempt ADD CONSTRAINT sign_in_attempt_outcome_check CHECK (outcome IN
    ('ADMITTED', 'UNKNOWN_LOGIN', 'WRONG_PASSWORD', 'BLOCKED', 'THROTTLED', 'DEMO_OFF', 'NO_POSITION', 'EXPIRED', 'PROVEN'));

-- A row for each code that was ever given out: who printed whose, when, and what became of it.
CREATE TABLE identity.invitation (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person         bigint NOT NULL REFERENCES people.person,
    school         bigint NOT NULL REFERENCES school.school,
    hash           bytea NOT NULL UNIQUE CHECK (octet_length(hash) = 32),
    issued_by      bigint NOT NULL REFERENCES people.person,
    issued_at      timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL CHECK (expires_at > issued_at),
    wrong_answers  smallint NOT NULL DEFAULT 0,
    ended_at       timestamptz,
    ended_as       varchar(10) CHECK (ended_as IN ('USED', 'REVOKED', 'REPLACED', 'GUESSED')),
    CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
COMMENT ON COLUMN identity.invitation.wrong_answers IS 'how often somebody had the code and not the birth date; too often, and it ends as GUESSED';
CREATE UNIQUE INDEX invitation_once ON identity.invitation (person) WHERE ended_at IS NULL;
CREATE INDEX invitation_by_person ON identity.invitation (person, id);
CREATE INDEX invitation_by_school ON identity.invitation (school);

CREATE TABLE identity.access_rule (
    school           bigint PRIMARY KEY REFERENCES school.school,
    code_days        smallint NOT NULL DEFAULT 90 CHECK (code_days BETWEEN 1 AND 365),
    leaders_print    boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE identity.access_rule IS 'what a school has decided otherwise than usual';
COMMENT ON COLUMN identity.access_rule.leaders_print IS 'whether class teachers give codes out in their own classes';

-- What people agree to. A text is never changed: another wording is another version with another code.
CREATE TABLE identity.consent_text (
    code      varchar(60) PRIMARY KEY,
    audience  varchar(10) NOT NULL CHECK (audience IN ('STAFF', 'GUARDIAN', 'CHILD', 'PUPIL')),
    version   smallint NOT NULL,
    purpose   varchar(200) NOT NULL,
    title     varchar(200) NOT NULL,
    body      text NOT NULL,
    since     date NOT NULL,
    UNIQUE (audience, version)
);
COMMENT ON COLUMN identity.consent_text.audience IS 'who agrees: CHILD is what a guardian signs for a minor, PUPIL what a pupil of fourteen and more signs';

-- The text is named without a foreign key: a school that moves takes its consents to where the texts have other codes.
CREATE TABLE identity.consent (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    about        bigint NOT NULL REFERENCES people.person,
    text         varchar(60) NOT NULL,
    signed_by    bigint REFERENCES people.person,
    recorded_by  bigint REFERENCES people.person,
    at           timestamptz NOT NULL,
    CHECK ((signed_by IS NULL) <> (recorded_by IS NULL))
);
COMMENT ON TABLE identity.consent IS 'signed on the screen by signed_by, or on paper, which recorded_by keeps in the office';
CREATE UNIQUE INDEX consent_once ON identity.consent (about, text);

INSERT INTO identity.consent_text (code, audience, version, purpose, title, body, since) VALUES
('staff-1', 'STAFF', 1, 'Обработка персональных данных сотрудника',
 'Согласие сотрудника на обработку персональных данных',
 'Образец: школа или регион заменяют его своим текстом.

Я даю образовательной организации согласие на обработку моих персональных данных в электронном дневнике: фамилия, имя, отчество, дата рождения, должность, адрес электронной почты, телефон, сведения о моих уроках и действиях в системе.

Цель: ведение электронного журнала и дневника, расписание уроков, информирование обучающихся и их родителей.

Действия: сбор, запись, хранение, уточнение, использование, передача учредителю и в государственные информационные системы в случаях, установленных законом, блокирование, удаление. Согласие действует, пока я работаю в организации, и может быть отозвано письменным заявлением.', '2026-09-01'),
('guardian-1', 'GUARDIAN', 1, 'Обработка персональных данных родителя',
 'Согласие родителя (законного представителя) на обработку своих персональных данных',
 'Образец: школа или регион заменяют его своим текстом.

Я даю образовательной организации согласие на обработку моих персональных данных в электронном дневнике: фамилия, имя, отчество, дата рождения, степень родства, адрес электронной почты, телефон, сведения о входах в систему.

Цель: информирование меня об успеваемости и посещаемости моего ребёнка, связь со школой.

Действия: сбор, запись, хранение, уточнение, использование, блокирование, удаление. Согласие действует, пока ребёнок учится в организации, и может быть отозвано письменным заявлением.', '2026-09-01'),
('child-1', 'CHILD', 1, 'Обработка персональных данных несовершеннолетнего',
 'Согласие за несовершеннолетнего ребёнка',
 'Образец: школа или регион заменяют его своим текстом.

Как родитель (законный представитель) я даю образовательной организации согласие на обработку персональных данных моего ребёнка в электронном дневнике: фамилия, имя, отчество, дата рождения, класс, отметки, посещаемость, домашние задания, и на то, чтобы ребёнок имел собственную учётную запись.

Цель: ведение электронного журнала и дневника.

Действия: сбор, запись, хранение, уточнение, использование, передача учредителю и в государственные информационные системы в случаях, установленных законом, блокирование, удаление. Согласие действует, пока ребёнок учится в организации, и может быть отозвано письменным заявлением.', '2026-09-01'),
('pupil-1', 'PUPIL', 1, 'Обработка персональных данных ученика',
 'Согласие ученика на обработку персональных данных',
 'Образец: школа или регион заменяют его своим текстом.

Мне исполнилось 14 лет. Я даю образовательной организации согласие на обработку моих персональных данных в электронном дневнике: фамилия, имя, отчество, дата рождения, класс, отметки, посещаемость, домашние задания, сведения о входах в систему.

Цель: ведение электронного журнала и дневника.

Действия: сбор, запись, хранение, уточнение, использование, блокирование, удаление. Согласие действует, пока я учусь в организации, и может быть отозвано письменным заявлением.', '2026-09-01');

GRANT SELECT, INSERT, UPDATE ON identity.invitation, identity.access_rule TO dnevnik_app;
GRANT SELECT, INSERT ON identity.consent_text, identity.consent TO dnevnik_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA identity TO dnevnik_app;

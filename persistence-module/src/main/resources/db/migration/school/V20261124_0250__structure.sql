ALTER TABLE school.place ADD COLUMN capacity smallint CHECK (capacity BETWEEN 1 AND 5000);

ALTER TABLE school.edu_group DROP CONSTRAINT edu_group_kind_check;
ALTER TABLE school.edu_group ADD CONSTRAINT edu_group_kind_check CHECK (kind IN ('CLASS', 'SUBGROUP', 'STREAM', 'ELECTIVE'));

-- What the region's schools teach, to choose from: a school may have subjects of its own beside them.
CREATE TABLE school.region_subject (
    name           varchar(150) PRIMARY KEY,
    parallel_from  smallint NOT NULL,
    parallel_to    smallint NOT NULL CHECK (parallel_to >= parallel_from)
);
GRANT SELECT ON school.region_subject TO dnevnik_app;
INSERT INTO school.region_subject VALUES
    ('Русский язык', 1, 11), ('Литературное чтение', 1, 4), ('Литература', 5, 11), ('Родной язык', 1, 11),
    ('Английский язык', 2, 11), ('Немецкий язык', 2, 11), ('Французский язык', 2, 11), ('Второй иностранный язык', 5, 9),
    ('Математика', 1, 6), ('Алгебра', 7, 9), ('Алгебра и начала математического анализа', 10, 11), ('Геометрия', 7, 11),
    ('Вероятность и статистика', 7, 11), ('Информатика', 7, 11), ('Окружающий мир', 1, 4), ('История', 5, 11),
    ('Обществознание', 6, 11), ('География', 5, 11), ('Биология', 5, 11), ('Физика', 7, 11), ('Химия', 8, 11), ('Астрономия', 10, 11),
    ('Основы религиозных культур и светской этики', 4, 4), ('Основы духовно-нравственной культуры народов России', 5, 6),
    ('Изобразительное искусство', 1, 7), ('Музыка', 1, 8), ('Труд (технология)', 1, 9), ('Физическая культура', 1, 11),
    ('Основы безопасности и защиты Родины', 8, 11), ('Индивидуальный проект', 10, 11), ('Разговоры о важном', 1, 11);

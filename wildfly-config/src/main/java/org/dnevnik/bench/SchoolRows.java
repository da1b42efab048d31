package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.bench.Names.Name;

/** Schools, their rooms and classes, and the people in them. */
final class SchoolRows {

    private static final String PERSON =
            "people.person (id, surname, given_name, patronymic, sex, birth_date, snils, name_key, version)";
    private static final String POSITION = "people.staff_position (id, person, school, role, title, starts, version)";

    private final Region region;

    SchoolRows(Region region) {
        this.region = region;
    }

    void schools(Connection connection, List<Integer> schools) throws SQLException {
        rows(connection, "school.school (id, region, name, short_name, time_zone, version)", schools, (rows, s) -> {
            String name = "Школа № " + region.school(s);
            rows.add(region.school(s), 1, "МБОУ «" + name + "»", name, "Europe/Moscow", 0);
        });
        rows(connection, "school.academic_year (school, year, starts, ends)", schools, (rows, s) -> {
            List<Region.Period> periods = region.periods();
            rows.add(
                    region.school(s),
                    region.year(),
                    periods.get(0).starts(),
                    periods.get(periods.size() - 1).ends());
        });
        rows(
                connection,
                "school.reporting_period (id, school, year, kind, number, parallel_from, parallel_to, starts, ends, version)",
                schools,
                (rows, s) -> region.periods()
                        .forEach(p -> rows.add(
                                region.period(s, p.number()),
                                region.school(s),
                                region.year(),
                                "QUARTER",
                                p.number(),
                                1,
                                11,
                                p.starts(),
                                p.ends(),
                                0)));
        rows(connection, "school.subject (id, school, name, version)", schools, (rows, s) -> {
            for (int i = 0; i < Subjects.NAMES.size(); i++) {
                rows.add(region.subject(s, i), region.school(s), Subjects.NAMES.get(i), 0);
            }
        });
        rows(connection, "school.place (id, school, name, version)", schools, (rows, s) -> {
            for (int i = 0; i < region.classes(s); i++) {
                rows.add(region.place(s, i), region.school(s), "Кабинет " + (101 + i), 0);
            }
        });
        rows(
                connection,
                "journal.work_type (id, school, name, abbr, weight, position, version)",
                schools,
                (rows, s) -> {
                    for (int i = 0; i < WorkTypes.NAMES.size(); i++) {
                        WorkTypes.Type type = WorkTypes.NAMES.get(i);
                        rows.add(
                                region.workType(s, i),
                                region.school(s),
                                type.name(),
                                type.abbr(),
                                type.weight(),
                                i + 1,
                                0);
                    }
                });
        rows(connection, "timetable.bell (school, number, starts, ends)", schools, (rows, s) -> {
            for (int n = 1; n <= Region.LESSONS_A_DAY; n++) {
                rows.add(region.school(s), n, (7 + n) + ":30", (8 + n) + ":15");
            }
        });
    }

    void persons(Connection connection, List<Integer> schools) throws SQLException {
        rows(connection, PERSON, schools, (rows, s) -> {
            for (int t = 0; t < Region.TEACHERS; t++) {
                person(rows, region.teacher(s, t), region.teacher(s, t), 1980);
            }
            pupils(
                    s,
                    (group, pupil) -> person(
                            rows,
                            family(s, group, pupil),
                            region.pupil(s, group, pupil),
                            region.year() - 6 - Region.parallel(group)));
            pupils(s, (group, pupil) -> guardians(rows, s, group, pupil));
        });
        rows(connection, POSITION, schools, (rows, s) -> {
            for (int t = 0; t < Region.TEACHERS; t++) {
                long id = region.teacher(s, t);
                rows.add(
                        id,
                        id,
                        region.school(s),
                        t == Region.TEACHERS - 1 ? "HEAD" : "TEACHER",
                        "учитель",
                        starts(),
                        0);
            }
        });
        rows(
                connection,
                "people.guardianship (id, guardian, child, kinship, starts, version)",
                schools,
                (rows, s) -> pupils(s, (group, pupil) -> {
                    long child = region.pupil(s, group, pupil);
                    rows.add(child * 2, region.guardian(s, group, pupil, 0), child, "мать", starts(), 0);
                    rows.add(child * 2 + 1, region.guardian(s, group, pupil, 1), child, "отец", starts(), 0);
                }));
        rows(
                connection,
                "school.edu_group (id, school, year, kind, name, parallel, class_teacher, place, version)",
                schools,
                (rows, s) -> {
                    for (int g = 0; g < region.classes(s); g++) {
                        long id = region.group(s, g);
                        long teacher = region.teacher(s, g % (Region.TEACHERS - 1));
                        String name = Region.className(g);
                        rows.add(
                                id,
                                region.school(s),
                                region.year(),
                                "CLASS",
                                name,
                                Region.parallel(g),
                                teacher,
                                region.place(s, g),
                                0);
                    }
                });
        rows(
                connection,
                "school.enrolment (id, person, edu_group, starts, version)",
                schools,
                (rows, s) -> pupils(s, (group, pupil) -> {
                    long id = region.pupil(s, group, pupil);
                    rows.add(id, id, region.group(s, group), starts(), 0);
                }));
    }

    private LocalDate starts() {
        return region.periods().get(0).starts();
    }

    private long family(int school, int group, int pupil) {
        return region.guardian(school, group, pupil, 0);
    }

    private void guardians(Rows rows, int school, int group, int pupil) {
        if (region.hasGuardiansOfItsOwn(group, pupil)) {
            person(rows, family(school, group, pupil), region.guardian(school, group, pupil, 0), 1985);
            person(rows, family(school, group, pupil), region.guardian(school, group, pupil, 1), 1984);
        }
    }

    private void person(Rows rows, long family, long id, int born) {
        Name name = Names.of(region, family, id);
        LocalDate birth = LocalDate.of(born, 1 + region.chance(id, 5, 12), 1 + region.chance(id, 6, 28));
        String snils = String.format("%011d", id);
        rows.add(id, name.surname(), name.given(), name.patronymic(), name.sex(), birth, snils, name.key(), 0);
    }

    private interface OfSchool {
        void write(Rows rows, int school);
    }

    private interface OfPupil {
        void write(int group, int pupil);
    }

    private static void rows(Connection connection, String table, List<Integer> schools, OfSchool writer)
            throws SQLException {
        try (Rows rows = new Rows(connection, table)) {
            schools.forEach(school -> writer.write(rows, school));
        }
    }

    private void pupils(int school, OfPupil writer) {
        for (int group = 0; group < region.classes(school); group++) {
            for (int pupil = 0; pupil < Region.PUPILS_IN_CLASS; pupil++) {
                writer.write(group, pupil);
            }
        }
    }
}

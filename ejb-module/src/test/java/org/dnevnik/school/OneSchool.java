package org.dnevnik.school;

import static org.dnevnik.testing.TestDatabase.rolledBack;

import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dnevnik.kernel.SchoolClock;

/** An empty school with an open year into which a test imports; everything is rolled back. */
record OneSchool(EntityManager em, PeopleImport people) {

    static final long SCHOOL = 940_001;

    /** Who imports. */
    static final long BY = 940_009;

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    static void opened(Consumer<OneSchool> test) {
        rolledBack(em -> {
            em.createNativeQuery("INSERT INTO school.school VALUES (940001, 1, 'Школа', 'Школа', 'Europe/Moscow', 1)")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO school.academic_year VALUES (940001, 2026, '2026-09-01', '2027-05-31')")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO people.person (id, surname, given_name, name_key, version) "
                            + "VALUES (940009, 'Админова', 'Ада', 'админова ада', 1)")
                    .executeUpdate();
            test.accept(new OneSchool(em, new PeopleImport(em, new SchoolClock(NOON))));
        });
    }

    ImportReport load(ImportFile... files) {
        return people.apply(new PeopleImport.Order(SCHOOL, 2026, List.of(files), BY, false), Steps.UNSEEN);
    }

    ImportReport look(ImportFile... files) {
        return people.preview(SCHOOL, 2026, List.of(files));
    }

    /** The pupils by class, name and birth date, as the database has them. */
    @SuppressWarnings("unchecked")
    List<String> pupils() {
        return em.createNativeQuery(
                        "SELECT concat_ws(' ', g.name, p.surname, p.given_name, p.patronymic, p.birth_date, p.snils) "
                                + "FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group AND g.kind = 'CLASS' "
                                + "JOIN people.person AS p ON p.id = e.person WHERE g.school = 940001 AND e.ends IS NULL ORDER BY 1")
                .getResultList();
    }

    void sql(String change) {
        em.createNativeQuery(change).executeUpdate();
    }

    long count(String from) {
        return ((Number) em.createNativeQuery("SELECT count(*) FROM " + from).getSingleResult()).longValue();
    }

    static ImportFile classes() {
        return text("classes.csv", "Класс;Параллель\n1А;1\n1Б;1");
    }

    static ImportFile text(String name, String content) {
        return text(name, content, StandardCharsets.UTF_8);
    }

    static ImportFile text(String name, String content, Charset charset) {
        return new ImportFile(name, content.getBytes(charset));
    }

    /** Faults by row, column and reason. */
    static List<String> faults(ImportReport report) {
        return told(report.faults().stream());
    }

    static List<String> notes(ImportReport report) {
        return told(report.notes().stream());
    }

    private static List<String> told(Stream<Fault> faults) {
        return faults.map(f -> f.row() + " " + (f.column().isEmpty() ? "" : f.column() + " ")
                        + f.key().replaceAll(".*\\.", ""))
                .toList();
    }
}

package org.dnevnik.school;

import static org.dnevnik.school.OneSchool.faults;
import static org.dnevnik.school.OneSchool.notes;
import static org.dnevnik.school.OneSchool.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A package of another system comes in by the road of all files: looked through, refused by line and column, repeated without doubles. */
class RosterImportTest {

    private static final String ORGS =
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no1,,,Лицей,school,,\n";
    private static final String SESSIONS =
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n"
                    + "y1,,,2026/27,schoolYear,2026-09-01,2027-05-31,,2027\n";
    private static final String COURSES =
            "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\n"
                    + "k0,,,y1,Классы,,,o1,,\nk1,,,y1,Химия,,,o1,,\n";
    private static final String CLASSES =
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n"
                    + "c1,,,8А,08,k0,8А,homeroom,21,o1,y1,,,\nc2,,,Химия 8А,08,k1,8А-2,scheduled,,o1,y1,,,\n";
    private static final String USERS =
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds\n"
                    + "u1,,,true,anna,{SNILS:11223344595},Анна,Зимина,Львовна,,,,,u2\n"
                    + "u2,,,true,lev,,Лев,Зимин,,,lev@example.org,,+7 900 000-00-01,\n"
                    + "u3,,,true,irina,,Ирина,Снегова,Павловна,,,,,\n";
    private static final String ROLES =
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n"
                    + "r1,,,u1,primary,student,,,o1,\nr2,,,u2,primary,parent,,,o1,\nr3,,,u3,primary,teacher,,,o1,\n";
    private static final String ENROLLMENTS =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
                    + "e1,,,c1,o1,u1,student,,,\ne2,,,c1,o1,u3,teacher,true,,\ne3,,,c2,o1,u1,student,,,\n";
    private static final String DEMOGRAPHICS =
            "sourcedId,status,dateLastModified,birthDate,sex\nu1,,,2012-02-01,female\nu2,,,1980-05-06,male\nu3,,,1975-01-01,female\n";

    private static Map<String, String> whole() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("orgs", ORGS);
        files.put("academicSessions", SESSIONS);
        files.put("courses", COURSES);
        files.put("classes", CLASSES);
        files.put("users", USERS);
        files.put("roles", ROLES);
        files.put("enrollments", ENROLLMENTS);
        files.put("demographics", DEMOGRAPHICS);
        return files;
    }

    private static ImportFile packed(Map<String, String> files, String mode) {
        StringBuilder manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\n");
        files.keySet()
                .forEach(f -> manifest.append("file.")
                        .append(f)
                        .append(',')
                        .append(mode)
                        .append('\n'));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "manifest", manifest.toString());
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportFile("roster.zip", out.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ImportFile with(String file, String before, String after) {
        Map<String, String> files = whole();
        String text = Objects.requireNonNull(files.get(file));
        assertTrue(text.contains(before), before);
        files.put(file, text.replace(before, after));
        return packed(files, "bulk");
    }

    private static List<String> places(ImportReport report) {
        return report.faults().stream()
                .map(f -> f.sheet() + " " + f.row() + " " + f.column() + " "
                        + f.key().replaceAll(".*\\.", ""))
                .toList();
    }

    @Test
    void aPackageBringsPeopleClassesSubjectsAndFamilies() {
        opened(school -> {
            ImportReport report = school.load(packed(whole(), "bulk"));
            assertEquals(List.of(), faults(report));
            assertEquals(List.of("0 rosterScheduled"), notes(report));
            assertEquals(List.of("8А Зимина Анна Львовна 2012-02-01 11223344595"), school.pupils());
            assertEquals(
                    1,
                    school.count("people.guardianship g JOIN people.person p ON p.id = g.guardian "
                            + "WHERE g.kinship = 'отец' AND p.surname = 'Зимин' AND p.email = 'lev@example.org'"));
            assertEquals(
                    1,
                    school.count(
                            "school.edu_group g JOIN people.person t ON t.id = g.class_teacher "
                                    + "JOIN school.place r ON r.id = g.place WHERE g.name = '8А' AND t.surname = 'Снегова' AND r.name = '21'"));
            assertEquals(
                    1, school.count("school.edu_group WHERE school = 940001 AND kind = 'SUBGROUP' AND name = '8А-2'"));
            assertEquals(
                    1, school.count("school.subject WHERE school = 940001"), "chemistry, not the course of classes");
            assertEquals(3, school.count("school.sourced WHERE school = 940001 AND kind = 'USER'"));
        });
    }

    @Test
    void whoIsCalledOtherwiseNowIsTheSameByTheNameOfTheOtherSystem() {
        opened(school -> {
            school.load(packed(whole(), "bulk"));
            Map<String, String> files = whole();
            files.put("users", USERS.replace("Лев,Зимин,,,lev@example.org", "Лев,Вьюгин,,,lev@example.net"));
            files.put("demographics", DEMOGRAPHICS.replace("1980-05-06", "1980-05-07"));
            ImportReport report = school.load(packed(files, "bulk"));
            assertEquals(List.of(), faults(report));
            assertEquals(
                    List.of("Зимин → Вьюгин", "06.05.1980 → 07.05.1980", "lev@example.org → lev@example.net"),
                    report.differences().stream()
                            .map(d -> d.before() + " → " + d.after())
                            .toList());
            assertEquals("familyName", report.differences().get(0).column());
            assertEquals(
                    1,
                    school.count(
                            "people.guardianship g JOIN people.person p ON p.id = g.guardian WHERE p.surname = 'Вьюгин'"));
        });
    }

    @Test
    void whatCannotBeIsToldByFileLineAndColumn() {
        opened(school -> {
            assertEquals(
                    List.of("users.csv 2 familyName missing", "users.csv 3 agentSourcedIds missing"),
                    places(school.look(with("users", "Анна,Зимина", "Анна,"))));
            assertEquals(
                    List.of("users.csv 2 demographics.csv: birthDate noDate"),
                    places(school.look(with("demographics", "2012-02-01", "2012-02-31"))));
            assertEquals(
                    List.of("enrollments.csv 2 classSourcedId rosterUnknown", "users.csv 2 sourcedId rosterNoClass"),
                    places(school.look(with("enrollments", "e1,,,c1", "e1,,,c9"))));
            assertEquals(
                    List.of("academicSessions.csv 2 schoolYear rosterOtherYear"),
                    places(school.look(with("academicSessions", ",2027\n", ",2026\n"))));
            assertEquals(
                    List.of("users.csv 3 sourcedId rosterIdTwice"),
                    places(school.look(with("users", "\nu2,", "\nu1,"))));
            assertEquals(
                    List.of("orgs.csv 3 type rosterManySchools"),
                    places(school.look(with("orgs", "school,,\n", "school,,\no2,,,Гимназия,school,,\n"))));
        });
    }

    @Test
    void aClassThatIsCalledOtherwiseHereIsNotDoubled() {
        opened(school -> {
            school.load(packed(whole(), "bulk"));
            ImportReport report = school.look(with("classes", ",8А,08,k0", ",8Б,08,k0"));
            assertEquals(List.of("classes.csv 2 title rosterRenamed"), places(report));
        });
    }

    private static ImportFile delta(String... files) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (int i = 0; i < files.length; i += 2) {
            changes.put(files[i], files[i + 1]);
        }
        return packed(changes, "delta");
    }

    @Test
    void whoIsToBeDeletedLeavesByAMovementAndNothingThatWasIsLost() {
        opened(school -> {
            school.load(packed(whole(), "bulk"));
            ImportFile gone = delta(
                    "users",
                    USERS.replaceAll("(?m)^(u[13]),,", "$1,tobedeleted,").replace("u2,,", "u2,tobedeleted,"));
            ImportReport preview = school.look(gone);
            assertEquals(List.of(), faults(preview));
            assertEquals(
                    List.of("2 status rosterLeaves", "3 status rosterDeleted", "4 status rosterEnds"), notes(preview));
            assertEquals(
                    List.of("8А → 8А … 23.11.2026", "Учитель → Учитель … 23.11.2026"),
                    preview.differences().stream()
                            .map(d -> d.before() + " → " + d.after())
                            .toList());
            assertEquals(1, school.pupils().size(), "looking changes nothing");
            school.load(gone);
            assertEquals(List.of(), school.pupils());
            assertEquals(
                    1, school.count("school.movement WHERE school = 940001 AND kind = 'LEFT' AND made_by = 940009"));
            assertEquals(
                    2,
                    school.count("school.moved_enrolment WHERE NOT begun"),
                    "the class and the subgroup, so that it can be undone");
            assertEquals(1, school.count("people.staff_position WHERE school = 940001 AND ends = DATE '2026-11-23'"));
            assertEquals(
                    1,
                    school.count("people.guardianship g JOIN people.person p ON p.id = g.guardian "
                            + "WHERE p.surname = 'Зимин' AND g.ends IS NULL"));
            assertEquals(
                    List.of("2 status rosterDeleted", "3 status rosterDeleted", "4 status rosterDeleted"),
                    notes(school.load(gone)),
                    "a repeat changes nothing");
        });
    }

    @Test
    void anEnrolmentThatIsToBeDeletedEndsOnItsDayUnlessThePupilIsInAnotherClassNow() {
        opened(school -> {
            school.load(packed(whole(), "bulk"));
            String deleted = ENROLLMENTS
                    .replace("e1,,,c1,o1,u1,student,,,", "e1,tobedeleted,,c1,o1,u1,student,,,2026-11-02")
                    .lines()
                    .limit(2)
                    .collect(Collectors.joining("\n", "", "\n"));
            ImportReport elsewhere = school.look(delta("enrollments", deleted.replace("c1,o1", "c2,o1")));
            assertEquals(List.of("2 status rosterDeleted"), notes(elsewhere));
            school.load(delta("enrollments", deleted));
            assertEquals(List.of(), school.pupils());
            assertEquals(
                    1,
                    school.count(
                            "school.movement WHERE school = 940001 AND kind = 'LEFT' AND date = DATE '2026-11-02'"));
        });
    }

    @Test
    void aSpoiltOrHugePackageIsRefused() {
        opened(school -> {
            byte[] whole = packed(whole(), "bulk").content();
            byte[] cut = Arrays.copyOf(whole, whole.length / 2);
            assertEquals(
                    1, school.look(new ImportFile("roster.zip", cut)).faults().size());
            Map<String, String> huge = whole();
            huge.put("users", USERS + "x".repeat(49 * 1024 * 1024));
            assertEquals(List.of("0 rosterTooLarge"), faults(school.look(packed(huge, "bulk"))));
            Map<String, String> idle = whole();
            idle.put("results", "x".repeat(260 * 1024 * 1024));
            assertEquals(
                    List.of("0 rosterTooLarge"),
                    faults(school.look(packed(idle, "bulk"))),
                    "also where it is too large to be passed over");
        });
    }
}

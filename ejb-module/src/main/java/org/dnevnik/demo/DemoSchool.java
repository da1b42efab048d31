package org.dnevnik.demo;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.demo.model.DemoPeople;
import org.dnevnik.demo.model.PeriodRows;
import org.dnevnik.demo.model.PlanRows;
import org.dnevnik.demo.model.RollRows;
import org.dnevnik.demo.model.TermRows;
import org.dnevnik.identity.AccountKeeping;
import org.dnevnik.identity.HouseCaller;
import org.dnevnik.journal.StandardWorkTypes;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.ImportReport;
import org.dnevnik.school.ImportService;
import org.dnevnik.school.SchoolOpening;
import org.dnevnik.timetable.NewPlan;
import org.dnevnik.timetable.PlanService;
import org.dnevnik.timetable.TimetableImportService;

/** One school of the demo region: opened, taken in through the importers, and lived in up to today, all in one transaction. */
@Stateless
@DenyAll
@RunAs(Caller.SIGNED_IN)
public class DemoSchool {

    private static final String PASSWORD = "dnevnik-demo";

    /** Number of an account of nobody's. */
    private static final String HEAD_AT_GOSUSLUGI = "1000298000";

    @Inject
    private SchoolOpening schools;

    @EJB
    private ImportService people;

    @EJB
    private TimetableImportService timetable;

    @Inject
    private StandardWorkTypes workTypes;

    @Inject
    private AccountKeeping accounts;

    @Inject
    private SchoolClock clock;

    @EJB
    private PlanService plans;

    @PersistenceContext
    private EntityManager em;

    /**
     * @param files  folder with the school's files
     * @param place  of the school
     * @param signIn whether the demo's sign-ins belong to this school
     * @return false when the school is there already
     */
    @PermitAll
    @OpenToEveryone("called at the start by DemoRegion alone, before anybody can be signed in")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean open(Path files, String name, String shortName, SchoolOpening.Place place, boolean signIn) {
        if (schools.has(shortName)) {
            return false;
        }
        LocalDate today = clock.today(Families.REGION);
        int year = AcademicYear.of(today).number();
        long school = schools.open(name, shortName, year);
        schools.locate(school, place);
        Caller house = HouseCaller.of(school);
        LocalDate from = LocalDate.of(year, 9, 1);
        require(people.apply(house, school, List.of(read(files.resolve("people.xlsx"))), false));
        require(timetable.apply(house, school, from, read(files.resolve("timetable.fet"))));
        plans.make(house, new NewPlan(school, year, "Второе полугодие", 2, 0, true));
        workTypes.give(school);
        live(school, year, today, files);
        LocalDate since = today.isBefore(from) ? today : from;
        if (signIn) {
            signIns(school, since);
        } else {
            secondRecord(school, since);
        }
        return true;
    }

    private void live(long school, int year, LocalDate today, Path files) {
        PlanRows courses = new PlanRows(em);
        new RollRows(em).give(school, year, today);
        courses.make(school, year, today, DemoCourses.json(files.resolveSibling("courses.csv")));
        new TermRows(em).live(school, year, today, DemoTopics.json(files.resolveSibling("topics.csv")));
        courses.tell(school, year, today);
        new PeriodRows(em).give(school, year, today);
    }

    private void signIns(long school, LocalDate since) {
        DemoPeople chosen = new DemoPeople(em);
        accounts.createRegionOperator("Операторова", "Светлана", since, "region", PASSWORD, true);
        accounts.create(chosen.staff(school, "ADMINISTRATOR"), "admin", PASSWORD, true);
        accounts.create(chosen.staff(school, "HEAD"), "head", PASSWORD, true);
        long classTeacher = chosen.classTeacher(school);
        accounts.create(classTeacher, "classteacher", PASSWORD, true);
        accounts.create(chosen.teacher(school, classTeacher), "teacher", PASSWORD, true);
        long parent = chosen.parent(school);
        accounts.create(parent, "parent", PASSWORD, true);
        accounts.create(chosen.pupil(parent), "pupil", PASSWORD, true);
        chosen.haveBeenHere("classteacher");
    }

    /** The head works here too and has a record here: with one account at Gosuslugi they choose which of the two it shall be. */
    private void secondRecord(long school, LocalDate since) {
        DemoPeople chosen = new DemoPeople(em);
        long second = chosen.again("head", school, since);
        accounts.create(second, "head-2", PASSWORD, true);
        accounts.connect(second, HEAD_AT_GOSUSLUGI, clock.now());
        chosen.haveBeenHere("classteacher");
    }

    private static void require(ImportReport report) {
        if (!report.isClean()) {
            throw new IllegalStateException("a demo file has faults: " + report.faults());
        }
    }

    private static ImportFile read(Path file) {
        try {
            return new ImportFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.dnevnik.container;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.ImportDeskService;
import org.dnevnik.school.ImportService;
import org.dnevnik.school.PeopleAsked;
import org.dnevnik.school.PeopleService;
import org.dnevnik.school.PeopleSheet;
import org.dnevnik.school.SaveGroup;
import org.dnevnik.school.SchoolDirectoryService;
import org.dnevnik.school.SchoolWords;
import org.dnevnik.school.StructureService;
import org.dnevnik.school.ThingsService;
import org.dnevnik.school.YearService;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.school.view.SchoolsAsked;
import org.dnevnik.school.view.YearSheet;

/** Rows of office.txt: people, structure and calendar of a school, and the region's list of schools. */
final class OfficeCalls {

    private static final PeopleSheet.Words COLUMNS = new PeopleSheet.Words("a", "b", "c", "d", "e", "f", "g", "h");

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("PeopleService.list", c -> Calls.of(PeopleService.class).list(c, people(PeopleKind.PUPILS))),
            entry(
                    "PeopleService.everybody",
                    c -> Calls.of(PeopleService.class).everybody(c, people(PeopleKind.PUPILS))),
            entry(
                    "PeopleService.sheet",
                    c -> Calls.of(PeopleService.class)
                            .sheet(c, people(PeopleKind.PUPILS), PeopleSheet.Format.CSV, COLUMNS)),
            entry("PeopleService.suggest", c -> Calls.of(PeopleService.class).suggest(c, Calls.SCHOOL, "человек")),
            entry("PeopleService.region", c -> Calls.of(PeopleService.class).region(c, "человек")),
            entry(
                    "SchoolDirectoryService.list",
                    c -> Calls.of(SchoolDirectoryService.class)
                            .list(c, new SchoolsAsked("", null, null, ListKey.START))),
            entry(
                    "SchoolDirectoryService.card",
                    c -> Calls.of(SchoolDirectoryService.class).card(c, Calls.SCHOOL)),
            entry(
                    "SchoolDirectoryService.create",
                    c -> Calls.of(SchoolDirectoryService.class).create(c, words())),
            entry(
                    "SchoolDirectoryService.change",
                    c -> Calls.of(SchoolDirectoryService.class).change(c, Calls.SCHOOL, words())),
            entry(
                    "SchoolDirectoryService.issueCode",
                    c -> Calls.of(SchoolDirectoryService.class).issueCode(c, Calls.SCHOOL)),
            entry(
                    "SchoolDirectoryService.setClosed",
                    c -> Calls.of(SchoolDirectoryService.class).setClosed(c, Calls.SCHOOL, false)),
            entry(
                    "SchoolDirectoryService.networks",
                    c -> Calls.of(SchoolDirectoryService.class).networks(c)),
            entry(
                    "SchoolDirectoryService.addNetwork",
                    c -> Calls.of(SchoolDirectoryService.class).addNetwork(c, "Округ")),
            entry(
                    "SchoolDirectoryService.dropNetwork",
                    c -> Calls.of(SchoolDirectoryService.class).dropNetwork(c, 1)),
            entry(
                    "ImportDeskService.desk",
                    c -> Calls.of(ImportDeskService.class).desk(c, Calls.SCHOOL)),
            entry(
                    "ImportDeskService.run",
                    c -> Calls.of(ImportDeskService.class).run(c, Calls.SCHOOL, Calls.IMPORT)),
            entry("ImportService.preview", c -> Calls.of(ImportService.class).preview(c, Calls.SCHOOL, List.of())),
            entry("ImportService.apply", c -> Calls.of(ImportService.class).apply(c, Calls.SCHOOL, List.of(), false)),
            entry("ImportService.start", c -> Calls.of(ImportService.class).start(c, Calls.SCHOOL, List.of(), false)),
            entry(
                    "StructureService.structure",
                    c -> Calls.of(StructureService.class).structure(c, Calls.SCHOOL, null)),
            entry(
                    "StructureService.saveGroup",
                    c -> Calls.of(StructureService.class).saveGroup(c, Calls.SCHOOL, group())),
            entry(
                    "StructureService.dropGroup",
                    c -> Calls.of(StructureService.class).dropGroup(c, Calls.SCHOOL, World.YEAR, Calls.EMPTY_GROUP)),
            entry(
                    "StructureService.members",
                    c -> Calls.of(StructureService.class).members(c, Calls.SCHOOL, World.YEAR, Calls.EMPTY_GROUP)),
            entry(
                    "StructureService.setMembers",
                    c -> Calls.of(StructureService.class)
                            .setMembers(c, Calls.SCHOOL, World.YEAR, Calls.EMPTY_GROUP, List.of())),
            entry(
                    "ThingsService.saveSubject",
                    c -> Calls.of(ThingsService.class).saveSubject(c, Calls.SCHOOL, 0, "Черчение")),
            entry(
                    "ThingsService.dropSubject",
                    c -> Calls.of(ThingsService.class).dropSubject(c, Calls.SCHOOL, Calls.EMPTY_SUBJECT)),
            entry(
                    "ThingsService.savePlace",
                    c -> Calls.of(ThingsService.class).savePlace(c, Calls.SCHOOL, 0, "Каб. 99", 30)),
            entry("ThingsService.dropPlace", c -> Calls.of(ThingsService.class).dropPlace(c, Calls.SCHOOL, 0)),
            entry("YearService.years", c -> Calls.of(YearService.class).years(c, Calls.SCHOOL)),
            entry("YearService.sheet", c -> Calls.of(YearService.class).sheet(c, Calls.SCHOOL, World.YEAR)),
            entry("YearService.write", c -> Calls.of(YearService.class).write(c, Calls.SCHOOL, sheet())));

    private OfficeCalls() {}

    private static PeopleAsked people(PeopleKind kind) {
        return new PeopleAsked(Calls.SCHOOL, kind, Calls.CLASS, "", false, null);
    }

    private static SaveGroup group() {
        return new SaveGroup(0, World.YEAR, "Calls.CLASS", "7Я", 7, null, null, "", List.of(), 0);
    }

    private static YearSheet sheet() {
        return new YearSheet(
                World.YEAR,
                LocalDate.of(World.YEAR, 9, 1),
                LocalDate.of(World.YEAR + 1, 5, 31),
                List.of(),
                List.of(),
                List.of());
    }

    private static SchoolWords words() {
        return new SchoolWords("Лицей", "Лицей № 1", "", "", "", "", 0, List.of());
    }
}

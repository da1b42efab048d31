package org.dnevnik.container;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.school.BulkOrder;
import org.dnevnik.school.BulkService;
import org.dnevnik.school.DoublesService;
import org.dnevnik.school.MergePersons;
import org.dnevnik.school.view.BulkKind;
import org.dnevnik.school.view.PeopleKind;

/** Rows of search.txt: changes of many people at once, and doubles made one. */
final class SearchCalls {

    /** A bulk change and a merge of world.sql, and two records of one pupil of the first school. */
    private static final long CHANGE = 80101;

    private static final long MERGE = 80101;
    private static final long ONE = 928;
    private static final long OTHER = 929;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("BulkService.options", c -> Calls.of(BulkService.class).options(c, Calls.SCHOOL)),
            entry("BulkService.preview", c -> Calls.of(BulkService.class).preview(c, Calls.SCHOOL, move())),
            entry("BulkService.apply", c -> Calls.of(BulkService.class).apply(c, Calls.SCHOOL, move())),
            entry("BulkService.changes", c -> Calls.of(BulkService.class).changes(c, Calls.SCHOOL, Long.MAX_VALUE)),
            entry("BulkService.undo", c -> Calls.of(BulkService.class).undo(c, Calls.SCHOOL, CHANGE)),
            entry("DoublesService.sheet", c -> Calls.of(DoublesService.class).sheet(c, Calls.SCHOOL, 0)),
            entry("DoublesService.compare", c -> Calls.of(DoublesService.class).compare(c, ONE, OTHER)),
            entry("DoublesService.merge", c -> Calls.of(DoublesService.class).merge(c, doubles())),
            entry("DoublesService.part", c -> Calls.of(DoublesService.class).part(c, Calls.SCHOOL, MERGE)));

    private SearchCalls() {}

    private static BulkOrder move() {
        return new BulkOrder(
                BulkKind.MOVE,
                PeopleKind.PUPILS,
                List.of(Calls.PUPIL),
                Calls.CLASS + 1,
                LocalDate.of(World.YEAR, 12, 1),
                null,
                "");
    }

    private static MergePersons doubles() {
        return new MergePersons(ONE, OTHER, Set.of(), false);
    }
}

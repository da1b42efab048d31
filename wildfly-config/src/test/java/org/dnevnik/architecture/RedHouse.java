package org.dnevnik.architecture;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** What each rule has to find in the red house: the name of the rule, and words of its report. */
final class RedHouse {

    static final Map<String, List<String>> FAULTS = Map.ofEntries(
            entry("EVERY_FEATURE_HAS_A_FLOOR", List.of("cellar.Stranger")),
            entry("FEATURES_USE_ONLY_WHAT_LIES_BELOW", List.of("people.LooksUp")),
            entry("ROOMS_USE_ONLY_WHAT_THEY_MAY", List.of("journal.web.RedPage.mark")),
            entry("FEATURES_HAVE_NO_CYCLE", List.of("DiaryRow", "GridRow")),
            entry("PACKAGES_HAVE_NO_CYCLE", List.of("LooksUp", "LooksDown")),
            entry("SCREENS_AND_HTTP_ONLY_IN_WEB", List.of("KnowsTheScreen.screen")),
            entry("QUEUES_ONLY_WHERE_THEY_END", List.of("KnowsTheScreen.queue")),
            entry("PERSISTENCE_KNOWS_NO_CONTAINER", List.of("HiddenRow.injected")),
            entry("WEB_NEVER_TOUCHES_THE_DATABASE", List.of("RedPage.four")),
            entry("OTHER_SERVERS_ONLY_THROUGH_A_GATEWAY", List.of("CallsOut.client")),
            entry("SERVICES_ARE_CLOSED", List.of("OpenService")),
            entry("OPENED_METHODS_SAY_FOR_WHOM", List.of("OpenService.marks")),
            entry("SERVICES_ASK_THEIR_POLICY", List.of("OpenService.marks")),
            entry("ENTITIES_STAY_INSIDE", List.of("shows the entity RedMark")),
            entry("ONLY_IDENTITY_MAKES_CALLERS", List.of("OpenService.marks")),
            entry("NOBODY_CATCHES_EVERYTHING", List.of("Careless.reads", "catches RuntimeException")),
            entry("NOBODY_THROWS_ANYTHING", List.of("Careless.reads", "throws Exception")),
            entry("QUERIES_LIVE_IN_QUERIES", List.of("Careless.asksTheDatabase", "Careless.writesByPosition")),
            entry("THE_CLOCK_IS_ASKED_IN_ONE_PLACE", List.of("Careless.asksTheClock")),
            entry("NO_SERIALISED_OBJECTS_ON_THE_WIRE", List.of("Careless.reads")),
            entry("NO_MESSAGE_DIES_OF_AGE", List.of("Careless.letsANoticeDie")),
            entry("NO_OLD_DATES", List.of("Careless.old")),
            entry("NO_THREADS_OF_OUR_OWN", List.of("Careless.startsAThread")),
            entry("NOBODY_TALKS_TO_THE_CONSOLE", List.of("Careless.")),
            entry("NAMES_SAY_WHAT_A_CLASS_IS_FOR", List.of("GradeHelper")),
            entry("VIEWS_ARE_PUBLIC_RECORDS", List.of("HiddenRow")),
            entry("ENTITIES_CHANGE_BY_VERBS", List.of("RedMark.setPupil")),
            entry("ENTITIES_HAVE_A_VERSION", List.of("RedMark has no @Version")),
            entry("FEATURES_KNOW_EACH_OTHER_BY_ID", List.of("RedMark.pupil")),
            entry("PAGES_ARE_THIN", List.of("RedPage injects 4")),
            entry("PAGES_HOLD_NO_ENTITY", List.of("RedPage.mark")));

    private RedHouse() {}
}

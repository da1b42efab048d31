package org.dnevnik.reports.web;

import java.util.ArrayList;
import java.util.List;
import org.dnevnik.reports.view.PartFilter;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;

/** The part of a school that an address asks about, and how it is called. */
final class AskedPart {

    private AskedPart() {}

    static PartFilter of(Asked asked) {
        Long parallel = asked.id("parallel");
        return new PartFilter(
                parallel == null ? null : (Integer) parallel.intValue(),
                asked.id("class"),
                asked.id("subject"),
                asked.id("teacher"));
    }

    /**
     * «5А, Математика»; the school's name for all of it.
     *
     * @param names of anything in that part
     */
    static String name(PartFilter filter, Names names, String school, Texts texts) {
        List<String> said = new ArrayList<>();
        if (filter.parallel() != null) {
            said.add(texts.format("reports.quality.parallel", names.parallel()));
        }
        if (filter.klass() != null) {
            said.add(names.klass());
        }
        if (filter.subject() != null) {
            said.add(names.subject());
        }
        if (filter.teacher() != null) {
            said.add(names.teacher().isEmpty() ? texts.get("reports.quality.nobody") : names.teacher());
        }
        return said.isEmpty() ? school : String.join(", ", said);
    }

    /** What a part is called by. */
    record Names(int parallel, String klass, String subject, String teacher) {}
}

package org.dnevnik.timetable.web;

import org.dnevnik.school.view.ImportRun;
import org.dnevnik.shell.web.Texts;

/**
 * How far an import is.
 *
 * @param running whether it goes on
 * @param step    what is being written, in the reader's words; empty before the first step
 * @param done    rows, of {@code total}; both 0 before the first step
 */
public record ImportProgress(boolean running, String step, int done, int total) {

    static ImportProgress of(ImportRun run, Texts texts) {
        String step = run.step();
        return new ImportProgress(
                run.state().equals("RUNNING"), step == null ? "" : texts.get(step), run.done(), run.total());
    }
}

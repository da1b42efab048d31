package org.dnevnik.timetable.web;

import org.dnevnik.school.view.ImportRun;
import org.dnevnik.shell.web.Texts;

/**
 * How far an import is, or how it ended.
 *
 * @param state   as of {@link ImportRun}
 * @param step    what is being written, in the reader's words; empty before the first step
 * @param done    rows, of {@code total}; both 0 before the first step
 * @param message how it ended, in the reader's words; that it runs, while it runs
 */
public record ImportProgress(int run, String state, String step, int done, int total, String message) {

    static ImportProgress of(ImportRun run, Texts texts) {
        String step = run.step();
        return new ImportProgress(
                run.id(),
                run.state(),
                step == null ? "" : texts.get(step),
                run.done(),
                run.total(),
                texts.format("school.import.run." + run.state(), run.created(), run.changed(), run.faults()));
    }
}

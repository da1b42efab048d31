package org.dnevnik.reports.web;

import java.util.List;

/** Makes one kind of report; found by its kind, so that a new report is a new class and nothing else. */
interface Report {

    ReportKind kind();

    /** Never empty. */
    List<Sheet> sheets(ReportChoice choice);
}

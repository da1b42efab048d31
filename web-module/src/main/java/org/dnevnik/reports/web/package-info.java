/** Reports on the screen, as workbooks and as papers. Each report makes sheets, and the three outlets know nothing of reports, so that all of them tell the same. */
@NullMarked
package org.dnevnik.reports.web;

import org.jspecify.annotations.NullMarked;

/** What reports are made of, read straight from the tables of the features below, and how it is cut and added up. The formulas are the journal's; a report owns no figure of its own. */
@NullMarked
package org.dnevnik.reports.view;

import org.jspecify.annotations.NullMarked;

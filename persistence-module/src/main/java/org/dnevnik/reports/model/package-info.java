/** What is remembered of reports that are made in the background: who asked for what, how far it is, until when it is kept. Reports own nothing else. */
@NullMarked
package org.dnevnik.reports.model;

import org.jspecify.annotations.NullMarked;

/** What tests take from the benchmark is held by tests: the calendar of its region. Its numbers are measured and not tested. */
@NullMarked
package org.dnevnik.bench;

import org.jspecify.annotations.NullMarked;

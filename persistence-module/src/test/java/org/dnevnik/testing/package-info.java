/** The real database for unit tests: the same engine as in production, migrated like it. One server serves all tests of a run. */
@NullMarked
package org.dnevnik.testing;

import org.jspecify.annotations.NullMarked;

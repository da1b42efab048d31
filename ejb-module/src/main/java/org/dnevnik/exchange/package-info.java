/** Whole schools into files and back. */
@NullMarked
package org.dnevnik.exchange;

import org.jspecify.annotations.NullMarked;

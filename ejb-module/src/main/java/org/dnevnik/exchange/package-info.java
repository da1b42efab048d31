/** Whole schools into files and back. Other systems ask over queues, and are answered as far as they may know. */
@NullMarked
package org.dnevnik.exchange;

import org.jspecify.annotations.NullMarked;

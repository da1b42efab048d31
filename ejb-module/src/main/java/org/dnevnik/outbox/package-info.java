/** The road from a committed change to a queue: nothing is lost on it, and a message that comes twice changes nothing. Features above write events and take them out again; what they mean is theirs. */
@NullMarked
package org.dnevnik.outbox;

import org.jspecify.annotations.NullMarked;

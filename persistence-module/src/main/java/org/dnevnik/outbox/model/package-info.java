/** What waits to be announced: rows that a business transaction leaves behind and that disappear when their message was handled. Knows no feature above, only the names of queues and kinds. */
@NullMarked
package org.dnevnik.outbox.model;

import org.jspecify.annotations.NullMarked;

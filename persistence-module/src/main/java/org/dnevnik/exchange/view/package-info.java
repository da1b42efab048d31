/** What is read for taking data out: by the queues of other systems, into rosters, and by a person into an archive of their own. Queries stand beside their records, and nothing is written from here. */
@NullMarked
package org.dnevnik.exchange.view;

import org.jspecify.annotations.NullMarked;

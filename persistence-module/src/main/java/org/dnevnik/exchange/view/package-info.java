/** What the queues of other systems read: the systems, what they may ask, and a pupil's progress as it goes out. Queries stand beside their records. */
@NullMarked
package org.dnevnik.exchange.view;

import org.jspecify.annotations.NullMarked;

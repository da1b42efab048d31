/** What reaches whom: events come out of the outbox, become notifications of the pupil and the active guardians, and are pushed to open browsers. A push carries ids alone; whoever hears it asks again for what they may see. */
@NullMarked
package org.dnevnik.notifications;

import org.jspecify.annotations.NullMarked;

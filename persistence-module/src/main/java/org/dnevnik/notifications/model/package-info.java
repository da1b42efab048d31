/** Notifications as they are written: in sets, one statement for a whole batch of events. There is no entity, because a notification never changes except by being seen. */
@NullMarked
package org.dnevnik.notifications.model;

import org.jspecify.annotations.NullMarked;

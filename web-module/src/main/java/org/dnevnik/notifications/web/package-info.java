/** A person's notifications on the screen, and the line that tells open browsers of new ones. The line carries ids alone. */
@NullMarked
package org.dnevnik.notifications.web;

import org.jspecify.annotations.NullMarked;

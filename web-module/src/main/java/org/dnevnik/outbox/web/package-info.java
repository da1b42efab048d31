/** The dead letters on the screen of an administrator. The page decides nothing; it shows and asks the service. */
@NullMarked
package org.dnevnik.outbox.web;

import org.jspecify.annotations.NullMarked;

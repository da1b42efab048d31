/** What other systems read, over a real database. The stories are the journal's. */
@NullMarked
package org.dnevnik.exchange.view;

import org.jspecify.annotations.NullMarked;

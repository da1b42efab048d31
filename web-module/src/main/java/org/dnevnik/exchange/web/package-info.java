/** Carrying a whole school out and in. */
@NullMarked
package org.dnevnik.exchange.web;

import org.jspecify.annotations.NullMarked;

/** The public API without a server. What a client sends in its own way, and what it gets back. */
@NullMarked
package org.dnevnik.exchange.web.v2;

import org.jspecify.annotations.NullMarked;

/** The public API, version 2, with the paths and the JSON that its clients know. This package alone owns the shapes on the wire. */
@NullMarked
package org.dnevnik.exchange.web.v2;

import org.jspecify.annotations.NullMarked;

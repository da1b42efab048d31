/** OneRoster 1.2 over HTTP, read only: rostering and gradebook. The shapes of its JSON are the specification's. */
@NullMarked
package org.dnevnik.exchange.web.oneroster;

import org.jspecify.annotations.NullMarked;

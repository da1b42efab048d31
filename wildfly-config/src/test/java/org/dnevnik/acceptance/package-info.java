/** What the tests over a whole server share: one server with the demo region for all of them, its database, and waiting for conditions. */
@NullMarked
package org.dnevnik.acceptance;

import org.jspecify.annotations.NullMarked;

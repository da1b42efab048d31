/** Two nodes over one database, without multicast: what a browser must not notice. */
@NullMarked
package org.dnevnik.cluster;

import org.jspecify.annotations.NullMarked;

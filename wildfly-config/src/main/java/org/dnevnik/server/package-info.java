/** Puts the server together and runs it with its own database: on a laptop, in a small cluster, under tests and the benchmark. Nothing of it is deployed. */
@NullMarked
package org.dnevnik.server;

import org.jspecify.annotations.NullMarked;

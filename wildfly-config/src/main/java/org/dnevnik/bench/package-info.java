/** The benchmark: a region of any size loaded by COPY into a database of its own, and the hot requests measured over it. Nothing of it is shipped. */
@NullMarked
package org.dnevnik.bench;

import org.jspecify.annotations.NullMarked;

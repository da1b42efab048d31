/** What everybody needs. */
@NullMarked
package org.dnevnik.kernel;

import org.jspecify.annotations.NullMarked;

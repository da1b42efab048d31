/** Messages of other systems, good and bad ones. Each is signed as a client in Java would sign it. */
@NullMarked
package org.dnevnik.exchange;

import org.jspecify.annotations.NullMarked;

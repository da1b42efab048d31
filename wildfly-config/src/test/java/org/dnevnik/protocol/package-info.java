/** What goes over the wire: statuses, headers, cookies, tokens, and requests that nobody should be able to send. */
@NullMarked
package org.dnevnik.protocol;

import org.jspecify.annotations.NullMarked;

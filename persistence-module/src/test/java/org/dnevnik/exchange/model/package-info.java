/** Schools into packages and back. */
@NullMarked
package org.dnevnik.exchange.model;

import org.jspecify.annotations.NullMarked;

/** A whole school in one file, to keep or to move to another installation. */
@NullMarked
package org.dnevnik.exchange.model;

import org.jspecify.annotations.NullMarked;

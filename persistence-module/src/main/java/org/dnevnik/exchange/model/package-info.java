/** A whole school in one file, to keep or to move to another installation. Other systems with their mandates, and what they were answered. */
@NullMarked
package org.dnevnik.exchange.model;

import org.jspecify.annotations.NullMarked;

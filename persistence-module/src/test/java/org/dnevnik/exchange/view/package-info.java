@NullMarked
package org.dnevnik.exchange.view;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.dnevnik.exchange.web.oneroster;

import org.jspecify.annotations.NullMarked;

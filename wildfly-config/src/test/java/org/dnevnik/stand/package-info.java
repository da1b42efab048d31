/** The stand is strict: each of its refusals is provoked here. What it lets through is walked by the browser's tests. */
@NullMarked
package org.dnevnik.stand;

import org.jspecify.annotations.NullMarked;

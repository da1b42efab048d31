/** Reports on what the features below remember: who may read which, and that reading leaves a trace. Nothing is changed here but the list of what was made in the background and is kept for who asked. */
@NullMarked
package org.dnevnik.reports;

import org.jspecify.annotations.NullMarked;

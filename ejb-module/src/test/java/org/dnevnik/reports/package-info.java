/** Tests of reports: who takes away what was made in the background. Without a server. */
@NullMarked
package org.dnevnik.reports;

import org.jspecify.annotations.NullMarked;

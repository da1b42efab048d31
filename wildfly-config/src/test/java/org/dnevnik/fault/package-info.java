/** What happens when something breaks: the broker, the database, the whole server. Nothing that was saved may be lost or told twice. */
@NullMarked
package org.dnevnik.fault;

import org.jspecify.annotations.NullMarked;

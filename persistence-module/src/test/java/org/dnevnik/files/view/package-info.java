/** Tests of what is told of attached files. Against a real PostgreSQL. */
@NullMarked
package org.dnevnik.files.view;

import org.jspecify.annotations.NullMarked;

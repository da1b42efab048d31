/** What is read about a caller: positions, relations, names. One statement a question. */
@NullMarked
package org.dnevnik.identity.view;

import org.jspecify.annotations.NullMarked;

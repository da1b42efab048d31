/** Who comes in and as whom: sign-in, passwords, accounts, callers. Callers are made here alone. */
@NullMarked
package org.dnevnik.identity;

import org.jspecify.annotations.NullMarked;

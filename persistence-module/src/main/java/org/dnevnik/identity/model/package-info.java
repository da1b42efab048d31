/** Accounts and what is remembered of attempts to sign in. An account belongs to one person and is found by its login. */
@NullMarked
package org.dnevnik.identity.model;

import org.jspecify.annotations.NullMarked;

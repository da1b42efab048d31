/** The two doors of the house: the sign-in page for browsers and the bearer token for systems. One mechanism serves both. */
@NullMarked
package org.dnevnik.identity.web;

import org.jspecify.annotations.NullMarked;

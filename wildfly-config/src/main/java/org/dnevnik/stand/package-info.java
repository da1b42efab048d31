/**
 * A Gosuslugi of our own, for a laptop and for tests: a small server beside the application, never a part of it. It speaks the protocol as the
 * state's does, refuses what that refuses, and its people are nobody.
 */
@NullMarked
package org.dnevnik.stand;

import org.jspecify.annotations.NullMarked;

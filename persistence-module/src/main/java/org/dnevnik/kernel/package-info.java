/** The dozen types that every feature needs: who calls, how a refusal looks, what day it is at school. Imports nothing but the JDK, save the migrations that run before all else and the check of readiness. */
@NullMarked
package org.dnevnik.kernel;

import org.jspecify.annotations.NullMarked;

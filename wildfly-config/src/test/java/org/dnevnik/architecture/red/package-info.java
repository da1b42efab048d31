/** A house that breaks every rule on purpose, so that each rule is seen red in every build. Nothing of it is used or shipped. */
package org.dnevnik.architecture.red;

/** What belongs to no feature: layout, menu, texts, errors, filters. It knows who is signed in and nothing of marks. */
@NullMarked
package org.dnevnik.shell.web;

import org.jspecify.annotations.NullMarked;

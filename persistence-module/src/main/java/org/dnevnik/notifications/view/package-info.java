/** Notifications as their recipient reads them. The facts stay apart from the words, which are found in the reader's language. */
@NullMarked
package org.dnevnik.notifications.view;

import org.jspecify.annotations.NullMarked;

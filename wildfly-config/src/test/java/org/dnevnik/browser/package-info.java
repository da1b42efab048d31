/** What people see and do, in a real Chromium against the real server. Every tab also watches the console: an error in it fails the test. */
@NullMarked
package org.dnevnik.browser;

import org.jspecify.annotations.NullMarked;

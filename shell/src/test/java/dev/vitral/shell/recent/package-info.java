/** What was asked a moment ago, and for how long that is good. */
@NullMarked
package dev.vitral.shell.recent;

import org.jspecify.annotations.NullMarked;

/** What is remembered of sessions, and for how long. */
@NullMarked
package dev.vitral.shell.session;

import org.jspecify.annotations.NullMarked;

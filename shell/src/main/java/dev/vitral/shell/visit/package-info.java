/** One request of a visitor, as the shell sees it. Read {@link dev.vitral.shell.visit.Visit}. */
@NullMarked
package dev.vitral.shell.visit;

import org.jspecify.annotations.NullMarked;

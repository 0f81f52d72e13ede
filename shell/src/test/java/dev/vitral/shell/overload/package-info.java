/** How load is told and what follows from it. */
@NullMarked
package dev.vitral.shell.overload;

import org.jspecify.annotations.NullMarked;

/** Answers that pass as they come. Read {@link dev.vitral.shell.edge.pass.PassOn}. */
@NullMarked
package dev.vitral.shell.edge.pass;

import org.jspecify.annotations.NullMarked;

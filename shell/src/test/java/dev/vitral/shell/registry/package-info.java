/** Tests of {@link dev.vitral.shell.registry.Portal}. */
@NullMarked
package dev.vitral.shell.registry;

import org.jspecify.annotations.NullMarked;

/**
 * Which fragments there are and what they promise. Read {@link dev.vitral.shell.registry.Registry}
 * first, then {@link dev.vitral.shell.registry.Portal}, which answers all questions about them.
 */
@NullMarked
package dev.vitral.shell.registry;

import org.jspecify.annotations.NullMarked;

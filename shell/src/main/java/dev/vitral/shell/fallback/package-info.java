/**
 * What stands in for a part that is missing. Read {@link dev.vitral.shell.fallback.Fallbacks} and
 * {@link dev.vitral.shell.fallback.StaticBar}.
 */
@NullMarked
package dev.vitral.shell.fallback;

import org.jspecify.annotations.NullMarked;

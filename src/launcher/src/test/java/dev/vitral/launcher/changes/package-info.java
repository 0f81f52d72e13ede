/** What a change touches. */
@NullMarked
package dev.vitral.launcher.changes;

import org.jspecify.annotations.NullMarked;

/**
 * What a change touches, so that nothing else is tested. Read {@link
 * dev.vitral.launcher.changes.Touched}.
 */
@NullMarked
package dev.vitral.launcher.changes;

import org.jspecify.annotations.NullMarked;

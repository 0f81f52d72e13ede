/** What the portal weighs. Read {@link dev.vitral.launcher.memory.ProportionalMemory}. */
@NullMarked
package dev.vitral.launcher.memory;

import org.jspecify.annotations.NullMarked;

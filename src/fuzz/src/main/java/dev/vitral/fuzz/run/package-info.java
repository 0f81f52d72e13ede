/** How Jazzer is driven; read {@link dev.vitral.fuzz.run.FuzzRun}. */
@NullMarked
package dev.vitral.fuzz.run;

import org.jspecify.annotations.NullMarked;

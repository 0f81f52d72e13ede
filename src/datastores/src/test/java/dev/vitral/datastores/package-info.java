/** The stores, started for real. Read {@link dev.vitral.datastores.StoresTest} first. */
@NullMarked
package dev.vitral.datastores;

import org.jspecify.annotations.NullMarked;

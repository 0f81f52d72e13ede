/** One package per story. Start with {@code entry.Entries}: what there is to read. */
@NullMarked
package dev.vitral.example;

import org.jspecify.annotations.NullMarked;

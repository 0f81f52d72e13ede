/** Entries as visitors meet them. */
@NullMarked
package dev.vitral.example.entry;

import org.jspecify.annotations.NullMarked;

/**
 * Entries, on a page of their own and on the home page. Start with {@link Entries} for what there
 * is and with {@link EntryResource} for who may see it.
 */
@NullMarked
package dev.vitral.example.entry;

import org.jspecify.annotations.NullMarked;

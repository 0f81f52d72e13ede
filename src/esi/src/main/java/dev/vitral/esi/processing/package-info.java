/**
 * From a tree to output; read {@link dev.vitral.esi.processing.Page}, one rendering, then {@link
 * dev.vitral.esi.processing.Part}, what it is made of. Everything here but the mailbox and the
 * sink's entry runs in the mailbox, one task at a time, and so needs no locks.
 */
@NullMarked
package dev.vitral.esi.processing;

import org.jspecify.annotations.NullMarked;

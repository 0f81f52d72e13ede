/**
 * From instructions to output; read {@link dev.vitral.esi.processing.Page}, one rendering, then
 * {@link dev.vitral.esi.processing.DocumentRun}, which follows a document, {@link
 * dev.vitral.esi.processing.Unit}, what fails as one, and {@link dev.vitral.esi.processing.Region},
 * what is written as one. Everything here but the mailbox and the sinks' entries runs in the
 * mailbox, one task at a time, and so needs no locks.
 */
@NullMarked
package dev.vitral.esi.processing;

import org.jspecify.annotations.NullMarked;

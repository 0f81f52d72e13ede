/**
 * Answers of fragments that are the same for everybody, kept for the next visitors: includes and
 * pages, each fragment's within its quota. Read {@link dev.vitral.shell.reuse.FragmentCache} first,
 * then {@link dev.vitral.shell.reuse.Lifetime}, which says what may enter and for how long.
 */
@NullMarked
package dev.vitral.shell.reuse;

import org.jspecify.annotations.NullMarked;

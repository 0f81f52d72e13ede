/**
 * What the shell keeps of fragments is dropped when they say so. Read {@link
 * dev.vitral.shell.purge.Copies} first, then {@link dev.vitral.shell.purge.Purges}.
 */
@NullMarked
package dev.vitral.shell.purge;

import org.jspecify.annotations.NullMarked;

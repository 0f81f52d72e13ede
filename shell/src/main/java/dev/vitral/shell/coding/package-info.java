/**
 * Pages in fewer bytes: which content coding a visitor gets, and where it is made. Read {@link
 * dev.vitral.shell.coding.Compressor}.
 */
@NullMarked
package dev.vitral.shell.coding;

import org.jspecify.annotations.NullMarked;

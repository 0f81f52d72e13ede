/**
 * Pages in fewer bytes: which content coding a visitor gets, and where it is made. Read {@link
 * dev.vitral.shell.edge.coding.Compressor}.
 */
@NullMarked
package dev.vitral.shell.edge.coding;

import org.jspecify.annotations.NullMarked;

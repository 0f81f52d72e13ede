/** Tests of what is measured. */
@NullMarked
package dev.vitral.shell.figures;

import org.jspecify.annotations.NullMarked;

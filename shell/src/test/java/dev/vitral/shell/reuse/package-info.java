/** Tests of what is reused of fragments' answers. */
@NullMarked
package dev.vitral.shell.reuse;

import org.jspecify.annotations.NullMarked;

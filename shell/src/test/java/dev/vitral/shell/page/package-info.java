/** Tests of how a primary's document is taken apart and merged. */
@NullMarked
package dev.vitral.shell.page;

import org.jspecify.annotations.NullMarked;

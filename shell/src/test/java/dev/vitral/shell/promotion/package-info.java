/** Tests of what becomes of manifests before anybody is asked for a page. */
@NullMarked
package dev.vitral.shell.promotion;

import org.jspecify.annotations.NullMarked;

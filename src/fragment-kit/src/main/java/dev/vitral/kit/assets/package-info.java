/**
 * A fragment's own CSS and scripts, named by their content: {@link dev.vitral.kit.assets.Assets}
 * first.
 */
@NullMarked
package dev.vitral.kit.assets;

import org.jspecify.annotations.NullMarked;

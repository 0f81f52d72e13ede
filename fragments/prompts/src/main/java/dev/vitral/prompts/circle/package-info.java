/** Who follows and blocks whom. Start with {@link dev.vitral.prompts.circle.Circles}. */
@NullMarked
package dev.vitral.prompts.circle;

import org.jspecify.annotations.NullMarked;

/** The fragment against the real store. Start with {@link dev.vitral.prompts.PublishingTest}. */
@NullMarked
package dev.vitral.prompts;

import org.jspecify.annotations.NullMarked;

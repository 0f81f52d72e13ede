/**
 * The social network of song prompts. Start with {@link dev.vitral.prompts.prompt.Prompt}, what
 * people write, and {@link dev.vitral.prompts.prompt.Prompts}, what may be done with it.
 */
@NullMarked
package dev.vitral.prompts;

import org.jspecify.annotations.NullMarked;

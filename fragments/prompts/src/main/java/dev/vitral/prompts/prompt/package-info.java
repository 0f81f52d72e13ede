/**
 * Prompts: writing, editing, deleting, finding. Start with {@link
 * dev.vitral.prompts.prompt.Prompts}.
 */
@NullMarked
package dev.vitral.prompts.prompt;

import org.jspecify.annotations.NullMarked;

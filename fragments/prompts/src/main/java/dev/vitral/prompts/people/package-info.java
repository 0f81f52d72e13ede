/** People as their tokens name them. Start with {@link dev.vitral.prompts.people.Reader}. */
@NullMarked
package dev.vitral.prompts.people;

import org.jspecify.annotations.NullMarked;

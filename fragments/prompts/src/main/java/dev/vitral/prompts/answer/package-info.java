/** How this fragment answers and refuses. Start with {@link dev.vitral.prompts.answer.Answers}. */
@NullMarked
package dev.vitral.prompts.answer;

import org.jspecify.annotations.NullMarked;

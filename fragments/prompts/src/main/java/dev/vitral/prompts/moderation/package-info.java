/** Reports and what moderators decide. Start with {@link dev.vitral.prompts.moderation.Reports}. */
@NullMarked
package dev.vitral.prompts.moderation;

import org.jspecify.annotations.NullMarked;

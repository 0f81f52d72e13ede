/**
 * Cover art for candidates, drawn from their names. Start with {@link
 * dev.vitral.voting.cover.Cover}.
 */
@NullMarked
package dev.vitral.voting.cover;

import org.jspecify.annotations.NullMarked;

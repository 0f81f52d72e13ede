/** The editor's pages. Start with {@link dev.vitral.reviews.editor.EditorResource}. */
@NullMarked
package dev.vitral.reviews.editor;

import org.jspecify.annotations.NullMarked;

/**
 * From tags to a tree; read {@link dev.vitral.esi.elements.Element}, then {@link
 * dev.vitral.esi.elements.Document}.
 */
@NullMarked
package dev.vitral.esi.elements;

import org.jspecify.annotations.NullMarked;

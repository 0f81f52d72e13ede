/**
 * From tokens to instructions; read {@link dev.vitral.esi.elements.Instruction}, then {@link
 * dev.vitral.esi.elements.DocumentBuilder}, which makes them, and {@link
 * dev.vitral.esi.elements.DocumentReader}, which knows documents read before.
 */
@NullMarked
package dev.vitral.esi.elements;

import org.jspecify.annotations.NullMarked;

/**
 * The engine's specification by example; read {@link dev.vitral.esi.Visit} first, the vocabulary of
 * the other tests.
 */
@NullMarked
package dev.vitral.esi;

import org.jspecify.annotations.NullMarked;

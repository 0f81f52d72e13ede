/**
 * Where inputs come from; read {@link dev.vitral.fuzz.corpus.Seeds} and {@link
 * dev.vitral.fuzz.corpus.Folders}.
 */
@NullMarked
package dev.vitral.fuzz.corpus;

import org.jspecify.annotations.NullMarked;

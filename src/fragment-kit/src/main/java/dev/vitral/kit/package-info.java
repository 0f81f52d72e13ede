/**
 * What each fragment depends on. Start with {@link dev.vitral.kit.manifest.Manifest}, the promise a
 * fragment makes, and {@link dev.vitral.kit.http.VitralHeaders}, what it says to the shell and
 * hears from it.
 */
@NullMarked
package dev.vitral.kit;

import org.jspecify.annotations.NullMarked;

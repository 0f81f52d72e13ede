/**
 * Names of the headers that shell and fragments exchange: {@link
 * dev.vitral.kit.http.VitralHeaders}.
 */
@NullMarked
package dev.vitral.kit.http;

import org.jspecify.annotations.NullMarked;

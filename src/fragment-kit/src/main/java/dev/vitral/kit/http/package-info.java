/**
 * Names of the headers that shell and fragments exchange: {@link
 * dev.vitral.kit.http.VitralHeaders}; text as part of a URL: {@link
 * dev.vitral.kit.http.PercentEncoding}.
 */
@NullMarked
package dev.vitral.kit.http;

import org.jspecify.annotations.NullMarked;

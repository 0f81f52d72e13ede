/**
 * The language of one request: {@link dev.vitral.kit.locale.RequestLocale}, and links that keep it.
 */
@NullMarked
package dev.vitral.kit.locale;

import org.jspecify.annotations.NullMarked;

/**
 * How an account comes to be: {@link dev.vitral.header.registration.Registration}, by JSON and by
 * form.
 */
@NullMarked
package dev.vitral.header.registration;

import org.jspecify.annotations.NullMarked;

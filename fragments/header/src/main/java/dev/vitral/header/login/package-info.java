/**
 * Logging in and out: {@link dev.vitral.header.login.Login} compares passwords, {@link
 * dev.vitral.header.throttle.Throttle} slows down those who guess.
 */
@NullMarked
package dev.vitral.header.login;

import org.jspecify.annotations.NullMarked;

/**
 * Passwords: which are good enough ({@link dev.vitral.header.password.PasswordRule}) and how they
 * are kept ({@link dev.vitral.header.password.PasswordHasher}).
 */
@NullMarked
package dev.vitral.header.password;

import org.jspecify.annotations.NullMarked;

/**
 * Accounts for development: who they are, their passwords, and how code logs in as one of them.
 * Read {@link dev.vitral.launcher.accounts.Accounts} and {@link
 * dev.vitral.launcher.accounts.Sessions}.
 */
@NullMarked
package dev.vitral.launcher.accounts;

import org.jspecify.annotations.NullMarked;

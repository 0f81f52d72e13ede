/** Read {@link dev.vitral.launcher.accounts.AccountsTest} first. */
@NullMarked
package dev.vitral.launcher.accounts;

import org.jspecify.annotations.NullMarked;

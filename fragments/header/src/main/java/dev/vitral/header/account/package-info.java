/**
 * Who has an account: {@link dev.vitral.header.account.Account} in PostgreSQL, through {@link
 * dev.vitral.header.account.AccountStore}, and why a wish about one is refused.
 */
@NullMarked
package dev.vitral.header.account;

import org.jspecify.annotations.NullMarked;

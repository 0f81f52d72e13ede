package dev.vitral.header.password;

import dev.vitral.header.account.AccountMessages;

/** What is said of a password that may not be chosen. */
public final class PasswordWords {

  /** The sentence for a fault. */
  public static String of(PasswordRule.Fault fault, AccountMessages messages) {
    return switch (fault) {
      case TOO_SHORT -> messages.password_short();
      case TOO_LONG -> messages.password_long();
      case COMMON -> messages.password_common();
      case IS_HANDLE -> messages.password_is_username();
    };
  }

  private PasswordWords() {}
}

package dev.vitral.header.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of addresses to which mail is sent: that of HTML's {@code input type=email}, with a dot
 * in the domain, and no longer than SMTP carries (RFC 5321, 4.5.3.1).
 */
public final class EmailAddress {

  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z]{2,63}");

  /** What somebody typed as an address: its domain in lower case; empty if it cannot be one. */
  public static Optional<String> of(@Nullable String typed) {
    if (typed == null) {
      return Optional.empty();
    }
    String address = typed.strip();
    if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
      return Optional.empty();
    }
    int at = address.lastIndexOf('@');
    return Optional.of(address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT));
  }

  private EmailAddress() {}
}

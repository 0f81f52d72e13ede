package dev.vitral.shell.edge.site;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A surrogate in front, such as a CDN, that may compose pages itself. Both have to be right: anyone
 * can claim a token, and not everything at an address is a surrogate.
 *
 * @param address where its connections come from
 * @param deviceToken its name in {@code Surrogate-Capability}
 */
public record TrustedSurrogate(InetAddress address, String deviceToken) {

  /**
   * Reads {@code ADDRESS=TOKEN}; the address is written in digits.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static TrustedSurrogate of(String text) {
    int equals = text.indexOf('=');
    String address = equals < 0 ? "" : text.substring(0, equals);
    boolean digits =
        address.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
    if (address.isEmpty() || !digits || equals == text.length() - 1) {
      throw new IllegalArgumentException("'" + text + "' is not of the form ADDRESS=TOKEN");
    }
    try {
      return new TrustedSurrogate(InetAddress.getByName(address), text.substring(equals + 1));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + address + "' is no address", e);
    }
  }
}

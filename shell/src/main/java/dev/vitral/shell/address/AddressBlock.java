package dev.vitral.shell.address;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses that begin with the same bits (RFC 4632, 3.1; RFC 4291, 2.3), or a single one.
 *
 * @param start one of them
 * @param bits how many bits count: at most 32 of an IPv4 address, 128 of an IPv6 one
 */
public record AddressBlock(InetAddress start, int bits) {

  /**
   * Reads an address in digits, or {@code address/bits}; no name is ever looked up.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static AddressBlock of(String text) {
    String[] parts = text.split("/", 2);
    InetAddress start =
        literal(parts[0])
            .orElseThrow(() -> new IllegalArgumentException(text + " is no IP address"));
    int all = start.getAddress().length * Byte.SIZE;
    int bits = parts.length == 1 ? all : number(parts[1], text);
    if (bits > all) {
      throw new IllegalArgumentException(text + " has more bits than its address");
    }
    return new AddressBlock(start, bits);
  }

  /** An address in digits, if it is one; of an IPv4-mapped one the JDK makes the IPv4 one. */
  public static Optional<InetAddress> literal(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      return Optional.empty(); // never: it is 4 or 16 bytes long
    }
  }

  public boolean holds(InetAddress address) {
    byte[] these = start.getAddress();
    byte[] those = address.getAddress();
    return these.length == those.length && equalBits(these, those) >= bits;
  }

  private static int equalBits(byte[] these, byte[] those) {
    int at = Arrays.mismatch(these, those);
    return at < 0
        ? these.length * Byte.SIZE
        : at * Byte.SIZE + Integer.numberOfLeadingZeros((these[at] ^ those[at]) << 24);
  }

  private static int number(String digits, String text) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException(text + " does not say how many bits count");
    }
    return Integer.parseInt(digits);
  }
}

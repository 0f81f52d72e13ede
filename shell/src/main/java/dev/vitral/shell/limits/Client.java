package dev.vitral.shell.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Whom limits count together: an IPv4 address, or an IPv6 network of 64 bits, in which everybody
 * has as many addresses as he likes (RFC 6177).
 */
public record Client(long bits, boolean isNetwork) {

  /** Who is connected by something that has no address, or has left already. */
  static final Client UNKNOWN = new Client(0, true);

  static Client at(InetAddress address) {
    ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
    return address instanceof Inet6Address
        ? new Client(bytes.getLong(), true)
        : new Client(bytes.getInt(), false);
  }
}

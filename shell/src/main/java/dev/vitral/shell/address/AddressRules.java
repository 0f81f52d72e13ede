package dev.vitral.shell.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are public: those that IANA's special-purpose registries (RFC 6890) do not keep
 * for a host, a link, a private network, documentation, groups or translation. Of an IPv4-mapped
 * address ({@code ::ffff:…}) the JDK makes the IPv4 one; every other wrapping of one is refused,
 * whatever it wraps.
 */
public final class AddressRules {

  private static final List<Block> RESERVED =
      List.of(
          Block.v4(0, 0, 0, 0, 8), // this network
          Block.v4(10, 0, 0, 0, 8), // private
          Block.v4(100, 64, 0, 0, 10), // behind a carrier's translation (CGNAT)
          Block.v4(127, 0, 0, 0, 8), // loopback
          Block.v4(169, 254, 0, 0, 16), // link-local; metadata services
          Block.v4(172, 16, 0, 0, 12), // private
          Block.v4(192, 0, 0, 0, 24), // protocol assignments
          Block.v4(192, 0, 2, 0, 24), // documentation
          Block.v4(192, 88, 99, 0, 24), // 6to4 relays
          Block.v4(192, 168, 0, 0, 16), // private
          Block.v4(198, 18, 0, 0, 15), // benchmarks
          Block.v4(198, 51, 100, 0, 24), // documentation
          Block.v4(203, 0, 113, 0, 24), // documentation
          Block.v4(224, 0, 0, 0, 4), // multicast
          Block.v4(240, 0, 0, 0, 4), // reserved, broadcast
          Block.v6(0, 0, 8), // unspecified, loopback, IPv4 mapped and compatible
          Block.v6(0x0064, 0xff9b, 32), // NAT64, well-known and local
          Block.v6(0x0100, 0, 16), // discard-only
          Block.v6(0x2001, 0, 23), // protocol assignments, Teredo, ORCHID
          Block.v6(0x2001, 0x0db8, 32), // documentation
          Block.v6(0x2002, 0, 16), // 6to4
          Block.v6(0x3fff, 0, 20), // documentation
          Block.v6(0x5f00, 0, 16), // segment routing
          Block.v6(0xfc00, 0, 7), // unique local
          Block.v6(0xfe80, 0, 10), // link-local
          Block.v6(0xfec0, 0, 10), // site-local
          Block.v6(0xff00, 0, 8)); // multicast

  private AddressRules() {}

  public static boolean isPublic(InetAddress address) {
    return RESERVED.stream().noneMatch(block -> block.holds(address));
  }

  /**
   * The addresses that begin with the same bits.
   *
   * @param start the first four bytes; no block here is told by more
   * @param bits how many of them count
   */
  private record Block(boolean v4, int start, int bits) {

    static Block v4(int a, int b, int c, int d, int bits) {
      return new Block(true, a << 24 | b << 16 | c << 8 | d, bits);
    }

    static Block v6(int first, int second, int bits) {
      return new Block(false, first << 16 | second, bits);
    }

    boolean holds(InetAddress address) {
      return v4 == (address instanceof Inet4Address)
          && (head(address.getAddress()) ^ start) >>> (32 - bits) == 0;
    }

    private static int head(byte[] bytes) {
      return bytes[0] << 24 | (bytes[1] & 255) << 16 | (bytes[2] & 255) << 8 | (bytes[3] & 255);
    }
  }
}

package dev.vitral.shell.address;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are public: those that IANA's special-purpose registries (RFC 6890) do not keep
 * for a host, a link, a private network, documentation, groups or translation. Of an IPv4-mapped
 * address ({@code ::ffff:…}) the JDK makes the IPv4 one; every other wrapping of one is refused,
 * whatever it wraps.
 */
public final class AddressRules {

  private static final List<AddressBlock> RESERVED =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // behind a carrier's translation (CGNAT)
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local; metadata services
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, broadcast
              "::/8", // unspecified, loopback, IPv4 mapped and compatible
              "64:ff9b::/32", // NAT64, well-known and local
              "100::/16", // discard-only
              "2001::/23", // protocol assignments, Teredo, ORCHID
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "3fff::/20", // documentation
              "5f00::/16", // segment routing
              "fc00::/7", // unique local
              "fe80::/10", // link-local
              "fec0::/10", // site-local
              "ff00::/8") // multicast
          .map(AddressBlock::of)
          .toList();

  private AddressRules() {}

  public static boolean isPublic(InetAddress address) {
    return RESERVED.stream().noneMatch(block -> block.holds(address));
  }
}

package dev.vitral.shell.surrogate;

import dev.vitral.shell.address.AddressBlock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A surrogate in front, such as a CDN, that may compose pages itself. Both have to be right: anyone
 * can claim a token, and not everything at an address is a surrogate.
 *
 * @param from the addresses from which it connects
 * @param deviceToken its name in {@code Surrogate-Capability} (Edge Architecture Specification,
 *     2.1)
 */
public record TrustedSurrogate(AddressBlock from, String deviceToken) {

  private static final Pattern FORM = Pattern.compile("([^=\\s]+)=([A-Za-z0-9._-]+)");
  private static final Pattern CAPABILITY =
      Pattern.compile("([A-Za-z0-9._-]++)\\s*+=\\s*+\"([^\"]*+)\"");

  /**
   * Reads {@code ADDRESS=TOKEN}; the address is written in digits, or is a block of them.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static TrustedSurrogate of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a trusted surrogate is written ADDRESS=TOKEN, such as 10.1.2.3=varnish, not " + text);
    }
    return new TrustedSurrogate(AddressBlock.of(form.group(1)), form.group(2));
  }

  /** Whether what comes from an address comes from there; what is none never does. */
  public boolean isAt(@Nullable String address) {
    return address != null && AddressBlock.literal(address).map(from::holds).orElse(false);
  }

  /**
   * Whether a request that comes from there is its own, and it does ESI.
   *
   * @param peer the address at the other end of its connection
   * @param capabilities the lines of {@code Surrogate-Capability}
   */
  public boolean composes(@Nullable String peer, List<String> capabilities) {
    return capabilities.stream().anyMatch(this::claimsEsi) && isAt(peer);
  }

  /** {@code token="… ESI/1.0 …"} among the members of the list. */
  private boolean claimsEsi(String line) {
    return CAPABILITY
        .matcher(line)
        .results()
        .filter(member -> member.group(1).equals(deviceToken))
        .anyMatch(own -> List.of(own.group(2).strip().split("\\s+")).contains("ESI/1.0"));
  }
}

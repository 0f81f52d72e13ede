package dev.vitral.shell.edge.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitral.shell.address.AddressBlock;
import io.vertx.core.MultiMap;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may purge a site's cache.
 *
 * @param from the addresses from which the order comes
 * @param token what has to be shown as a bearer token beside that, if anything
 */
public record Purger(AddressBlock from, Optional<String> token) {

  private static final Pattern FORM = Pattern.compile("([^=\\s]+)(?:=([A-Za-z0-9._~+/-]+=*))?");
  private static final List<String> OF_PROXIES = List.of("X-Forwarded-For", "Forwarded", "Via");
  private static final String SCHEME = "Bearer ";

  /**
   * Reads {@code ADDRESS} or {@code ADDRESS=TOKEN}; the address is written in digits, or is a block
   * of them.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static Purger of(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "who may purge is written ADDRESS or ADDRESS=TOKEN, such as 10.1.2.3=s3cret, not "
              + text);
    }
    return new Purger(AddressBlock.of(form.group(1)), Optional.ofNullable(form.group(2)));
  }

  /**
   * Whether a request is its. What a proxy passed on is nobody's: anyone may be behind it.
   *
   * @param peer the address at the other end of the connection
   */
  public boolean sent(@Nullable String peer, MultiMap headers) {
    return peer != null
        && AddressBlock.literal(peer).map(from::holds).orElse(false)
        && OF_PROXIES.stream().noneMatch(headers::contains)
        && token.map(wanted -> shows(wanted, headers)).orElse(true);
  }

  private static boolean shows(String wanted, MultiMap headers) {
    String shown = Optional.ofNullable(headers.get("Authorization")).orElse("");
    return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(
            shown.substring(SCHEME.length()).getBytes(UTF_8), wanted.getBytes(UTF_8));
  }

  /** A token is not for logs. */
  @Override
  public String toString() {
    return "Purger[" + from + "]";
  }
}

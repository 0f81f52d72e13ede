package dev.vitral.esi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer tells surrogates (Edge Architecture Specification, 2.2 and 2.3). A directive
 * targeted at this surrogate counts before one told to all; those targeted at others do not count.
 */
public final class SurrogateControl {

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\s*+([A-Za-z-]++)\\s*+(?:=\\s*+(?:\"([^\"]*+)\"|([^\",;\\s]*+)))?\\s*+"
              + "(?:;\\s*+([^,;\\s]++)\\s*+)?(?:,|$)");
  private static final Pattern SECONDS = Pattern.compile("([0-9]++)(?:\\+([0-9]++))?");

  /** About 68 years: longer ones mean the same (RFC 9111, 1.2.2). */
  private static final long FOREVER = 1L << 31;

  private static final int DIGITS_OF_FOREVER = 10;
  private static final Pattern TEXTUAL =
      Pattern.compile("text/.*|.*[/+](?:json|xml|javascript|ecmascript)");

  private final Map<String, String> directives = new HashMap<>();

  private SurrogateControl() {}

  /**
   * Reads all {@code Surrogate-Control} lines.
   *
   * @param headers names of any case, each name once
   * @param deviceToken this surrogate's name
   */
  public static SurrogateControl of(Map<String, List<String>> headers, String deviceToken) {
    SurrogateControl control = new SurrogateControl();
    Map<String, String> targeted = new HashMap<>();
    values(headers, "Surrogate-Control").forEach(line -> control.read(line, deviceToken, targeted));
    control.directives.putAll(targeted);
    return control;
  }

  private void read(String line, String deviceToken, Map<String, String> targeted) {
    Matcher directive = DIRECTIVE.matcher(line);
    while (directive.lookingAt() && directive.end() > directive.start()) {
      String target = directive.group(4);
      if (target == null || target.equals(deviceToken)) {
        String value =
            Optional.ofNullable(directive.group(2))
                .or(() -> Optional.ofNullable(directive.group(3)))
                .orElse("");
        String name = directive.group(1).toLowerCase(Locale.ROOT);
        (target == null ? directives : targeted).putIfAbsent(name, value);
      }
      directive.region(directive.end(), line.length());
    }
  }

  /** Whether {@code content} names {@code ESI/1.0}. */
  public boolean asksForEsi() {
    String content = directives.getOrDefault("content", "");
    return List.of(content.trim().split("\\s+")).contains("ESI/1.0");
  }

  /** Seconds for which surrogates may reuse the answer, whatever {@code Cache-Control} says. */
  public Optional<Long> maxAge() {
    return seconds(1);
  }

  /** Seconds for which surrogates may go on reusing it after that while they fetch it anew. */
  public Optional<Long> staleWhileRevalidate() {
    return seconds(2);
  }

  /** Whether surrogates must not keep the answer. */
  public boolean noStore() {
    return directives.containsKey("no-store");
  }

  private Optional<Long> seconds(int group) {
    Matcher seconds = SECONDS.matcher(directives.getOrDefault("max-age", ""));
    return seconds.matches()
        ? Optional.ofNullable(seconds.group(group)).map(SurrogateControl::bounded)
        : Optional.empty();
  }

  private static long bounded(String digits) {
    return digits.length() > DIGITS_OF_FOREVER
        ? FOREVER
        : Math.min(FOREVER, Long.parseLong(digits));
  }

  /**
   * Whether an answer is to be processed: it asks for it, is text and no part of a whole (206).
   * Whether its host may is another question, see {@link Hosts}.
   */
  public static boolean asksForEsi(
      int status, Map<String, List<String>> headers, String deviceToken) {
    return !values(headers, "Surrogate-Control").isEmpty()
        && isProcessable(status, headers)
        && of(headers, deviceToken).asksForEsi();
  }

  /** Whether an answer can be processed at all: it is text, and no part of a whole (206). */
  public static boolean isProcessable(int status, Map<String, List<String>> headers) {
    return status != 206
        && values(headers, "Content-Type").stream().allMatch(SurrogateControl::isTextual)
        && values(headers, "Content-Encoding").stream().allMatch("identity"::equalsIgnoreCase);
  }

  /**
   * The {@code Surrogate-Capability} to send to an origin (Edge Architecture Specification, 2.1).
   *
   * @param received what the request carried already, from a surrogate in front; else empty
   */
  public static String capability(Optional<String> received, String deviceToken) {
    String own = deviceToken + "=\"Surrogate/1.0 ESI/1.0 ESI-Inline/1.0\"";
    return received.filter(any -> !any.isBlank()).map(any -> any + ", " + own).orElse(own);
  }

  private static boolean isTextual(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TEXTUAL.matcher(type).matches();
  }

  private static List<String> values(Map<String, List<String>> headers, String name) {
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (header.getKey().equalsIgnoreCase(name)) {
        return header.getValue();
      }
    }
    return List.of();
  }
}

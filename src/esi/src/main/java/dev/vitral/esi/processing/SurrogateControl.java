package dev.vitral.esi.processing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether an answer asks to be processed (Edge Architecture Specification, 2.2 and 2.3). */
final class SurrogateControl {

  private static final Pattern CONTENT =
      Pattern.compile(
          "(?:^|,)\\s*content\\s*=\\s*\"([^\"]*)\"\\s*(?:;\\s*([^,;\\s]+)\\s*)?(?=,|$)");
  private static final Pattern TEXTUAL =
      Pattern.compile("text/.*|.*[/+](?:json|xml|javascript|ecmascript)");

  private SurrogateControl() {}

  /**
   * Whether the answer says {@code content="ESI/1.0"}, to every surrogate or to this one, and is
   * text.
   */
  static boolean asksForEsi(int status, Map<String, List<String>> headers, String deviceToken) {
    return status != 206
        && values(headers, "Surrogate-Control").anyMatch(value -> asks(value, deviceToken))
        && values(headers, "Content-Type").allMatch(SurrogateControl::isTextual);
  }

  private static boolean asks(String value, String deviceToken) {
    Matcher content = CONTENT.matcher(value);
    while (content.find()) {
      String target = content.group(2);
      boolean forUs = target == null || target.equals(deviceToken);
      if (forUs && List.of(content.group(1).trim().split("\\s+")).contains("ESI/1.0")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTextual(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TEXTUAL.matcher(type).matches();
  }

  private static Stream<String> values(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream());
  }
}

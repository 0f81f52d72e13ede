package dev.vitral.shell.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets a fragment see and set only the cookies that its manifest names. */
public final class Cookies {

  /** Of the visitor's {@code Cookie} headers, the part that the fragment may see. */
  static Optional<String> sent(List<String> headers, Collection<String> names) {
    String allowed =
        headers.stream()
            .flatMap(header -> List.of(header.split(";", -1)).stream())
            .map(String::strip)
            .filter(pair -> names.contains(nameOf(pair)))
            .collect(Collectors.joining("; "));
    return allowed.isEmpty() ? Optional.empty() : Optional.of(allowed);
  }

  /** Of a fragment's {@code Set-Cookie} headers, those that it may set. */
  public static List<String> set(List<String> headers, Collection<String> names) {
    return headers.stream().filter(header -> names.contains(nameOf(header))).toList();
  }

  /** The value of one cookie of the visitor's {@code Cookie} headers. */
  public static Optional<String> value(List<String> headers, String name) {
    return sent(headers, List.of(name))
        .map(pairs -> pairs.split(";", 2)[0])
        .map(pair -> pair.substring(pair.indexOf('=') + 1).strip());
  }

  private static String nameOf(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0 ? "" : pair.substring(0, equals).strip();
  }

  private Cookies() {}
}

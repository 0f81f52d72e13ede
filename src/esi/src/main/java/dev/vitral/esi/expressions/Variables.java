package dev.vitral.esi.expressions;

import dev.vitral.esi.RequestContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of the variables in one request (ESI 1.0, 4.1). Names are upper case. */
public final class Variables {

  private final RequestContext request;

  public Variables(RequestContext request) {
    this.request = request;
  }

  Optional<String> lookUp(Variable variable) {
    return switch (variable.name()) {
      case "HTTP_HOST" -> host();
      case "HTTP_REFERER" -> request.header("Referer");
      case "HTTP_COOKIE" -> cookies(variable.key());
      case "HTTP_ACCEPT_LANGUAGE" -> languages(variable.key());
      case "HTTP_USER_AGENT" -> userAgent(variable.key());
      case "QUERY_STRING" -> query(variable.key());
      default -> Optional.empty();
    };
  }

  private Optional<String> host() {
    return request.header("Host").or(() -> Optional.ofNullable(request.url().getRawAuthority()));
  }

  private Optional<String> cookies(Optional<String> key) {
    Optional<String> cookies = request.header("Cookie");
    return key.isEmpty() ? cookies : cookies.flatMap(all -> pair(all, ";", key.get()));
  }

  private Optional<String> query(Optional<String> key) {
    Optional<String> query = Optional.ofNullable(request.url().getRawQuery());
    return key.isEmpty() ? query : query.flatMap(all -> QueryString.value(all, key.get()));
  }

  /** With a key: {@code true} if that language is listed, however weighted. */
  private Optional<String> languages(Optional<String> key) {
    Optional<String> languages = request.header("Accept-Language");
    return key.isEmpty()
        ? languages
        : languages
            .filter(all -> ranges(all).anyMatch(key.get()::equalsIgnoreCase))
            .map(all -> "true");
  }

  private Optional<String> userAgent(Optional<String> key) {
    Optional<String> agent = request.header("User-Agent");
    return key.isEmpty()
        ? agent
        : UserAgent.of(agent.orElse("")).property(key.get().toLowerCase(Locale.ROOT));
  }

  private static Stream<String> ranges(String languages) {
    return Arrays.stream(languages.split(",")).map(range -> range.split(";", 2)[0].strip());
  }

  private static Optional<String> pair(String all, String separator, String key) {
    return Arrays.stream(all.split(separator))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].strip().equals(key))
        .map(pair -> pair[1].strip())
        .findFirst();
  }
}

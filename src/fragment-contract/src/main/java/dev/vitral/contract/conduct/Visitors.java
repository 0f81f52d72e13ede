package dev.vitral.contract.conduct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People who differ in everything in which visitors can differ, as headers of their requests. */
final class Visitors {

  private Visitors() {}

  /**
   * Two without a session, and one for each token.
   *
   * @param cookies names that the fragment is sent
   * @param tokens made for the fragment, one for each person
   */
  static List<Map<String, String>> of(List<String> cookies, List<String> tokens) {
    List<Map<String, String>> all = new ArrayList<>();
    all.add(
        anybody("Mozilla/5.0 (X11; Linux) Ada/1", "es-ES,es;q=0.9", "192.0.2.7", "ada", cookies));
    all.add(anybody("Mozilla/5.0 (iPhone) Ben/2", "pt-BR,en;q=0.5", "2001:db8::7", "ben", cookies));
    tokens.forEach(token -> all.add(Map.of("Authorization", "Bearer " + token)));
    return all;
  }

  private static Map<String, String> anybody(
      String agent, String languages, String address, String name, List<String> cookies) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", agent);
    headers.put("Accept-Language", languages);
    headers.put("X-Forwarded-For", address);
    headers.put("X-Real-IP", address);
    headers.put(
        "Forwarded", address.contains(":") ? "for=\"[" + address + "]\"" : "for=" + address);
    headers.put("Referer", "https://" + name + ".example/");
    headers.put(
        "Cookie",
        Stream.concat(cookies.stream(), Stream.of("visitor", "session"))
            .distinct()
            .map(cookie -> cookie + "=" + name)
            .collect(Collectors.joining("; ")));
    return headers;
  }
}

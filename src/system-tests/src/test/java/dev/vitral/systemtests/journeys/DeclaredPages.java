package dev.vitral.systemtests.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Pages that the manifests of all registered fragments declare under a fixed path. So a new
 * fragment's are looked at as well, though nobody writes them down here.
 */
final class DeclaredPages {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FRAGMENTS = Checkout.root().resolve("fragments");

  /** For nobody where nobody needs to log in, else for a member. */
  static Stream<VisitedPage> all() {
    return each(read(FRAGMENTS.resolve("registry.json")).path("fragments"))
        .map(fragment -> FRAGMENTS.resolve(fragment.path("name").asText()))
        .map(folder -> read(folder.resolve("src/main/resources/vitral.json")))
        .flatMap(manifest -> each(manifest.path("routes")))
        .filter(DeclaredPages::isPage)
        .map(DeclaredPages::visited);
  }

  private static boolean isPage(JsonNode route) {
    return route.path("kind").asText().equals("page")
        && isRead(route)
        && !route.path("path").asText().contains("*");
  }

  /** A route that names no method takes all. */
  private static boolean isRead(JsonNode route) {
    return route.path("methods").isEmpty()
        || each(route.path("methods")).anyMatch(method -> method.asText().equals("GET"));
  }

  private static VisitedPage visited(JsonNode route) {
    boolean needsSomebody = route.path("identity").asText().equals("required");
    return new VisitedPage(
        route.path("path").asText(),
        200,
        needsSomebody ? Optional.of(Accounts.MEMBER) : Optional.empty());
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DeclaredPages() {}
}

package dev.vitral.header.navigation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.manifest.NavigationEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;

/** The shell's merged navigation, asked for with the tag of the copy at hand. */
@ApplicationScoped
class NavigationSource {

  private static final TypeReference<List<NavigationEntry>> ENTRIES = new TypeReference<>() {};

  private final NavigationConfig config;
  private final ObjectMapper json;
  private final HttpClient http;

  NavigationSource(NavigationConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.navigationTimeout())
            .build();
  }

  /**
   * The shell's present copy, or the given one where it has not changed.
   *
   * @throws IOException if the shell is away or answers something else than a navigation
   */
  Copy newerThan(Copy known) throws IOException, InterruptedException {
    HttpRequest.Builder question =
        HttpRequest.newBuilder(config.navigationUrl()).timeout(config.navigationTimeout());
    if (!known.tag().isEmpty()) {
      question.header("If-None-Match", known.tag());
    }
    HttpResponse<byte[]> answer = http.send(question.build(), BodyHandlers.ofByteArray());
    return switch (answer.statusCode()) {
      case 304 -> known;
      case 200 -> read(answer);
      default -> throw new IOException(config.navigationUrl() + " answered " + answer.statusCode());
    };
  }

  private Copy read(HttpResponse<byte[]> answer) throws IOException {
    List<NavigationEntry> entries =
        json.readValue(answer.body(), ENTRIES).stream()
            .filter(NavigationSource::leadsIntoThePortal)
            .sorted(Comparator.comparingInt(NavigationEntry::order))
            .toList();
    return new Copy(answer.headers().firstValue("ETag").orElse(""), entries);
  }

  private static boolean leadsIntoThePortal(NavigationEntry entry) {
    return entry.href().startsWith("/") && !entry.href().startsWith("//");
  }

  /**
   * A navigation as the shell once stated it.
   *
   * @param tag its entity tag, or empty
   * @param entries in ascending order
   */
  record Copy(String tag, List<NavigationEntry> entries) {

    static final Copy NONE = new Copy("", List.of());
  }
}

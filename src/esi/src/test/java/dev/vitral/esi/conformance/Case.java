package dev.vitral.esi.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One case of the files in {@code conformance}, format {@code esi-case/1}. */
record Case(JsonObject json) {

  private static final Path FILES = Path.of("src/test/resources/conformance");

  static Stream<Case> all() {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().flatMap(Case::in).toList().stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static Stream<Case> in(Path file) {
    try {
      JsonObject content = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      return StreamSupport.stream(content.getAsJsonArray("cases").spliterator(), false)
          .map(JsonElement::getAsJsonObject)
          .map(Case::new);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  String id() {
    return json.get("id").getAsString();
  }

  JsonObject request() {
    return json.getAsJsonObject("request");
  }

  String url() {
    return request().get("url").getAsString();
  }

  JsonObject expect() {
    return json.getAsJsonObject("expect");
  }

  Resource page() {
    return new Resource(json.getAsJsonObject("page"), true);
  }

  /** What stands at that URL; a key that ends in {@code *} is a prefix. */
  Optional<Resource> origin(String url) {
    if (url.equals(this.url())) {
      return Optional.of(page());
    }
    return object("origin").entrySet().stream()
        .filter(entry -> matches(entry.getKey(), url))
        .map(Map.Entry::getValue)
        .map(found -> new Resource(found.getAsJsonObject(), false))
        .findFirst();
  }

  private static boolean matches(String key, String url) {
    return key.endsWith("*") ? url.startsWith(key.substring(0, key.length() - 1)) : url.equals(key);
  }

  EsiLimits limits() {
    EsiLimits limits = EsiLimits.defaults().with(Limit.TOTAL_TIMEOUT, 3_600_000);
    for (Map.Entry<String, JsonElement> entry : object("limits").entrySet()) {
      Optional<Limit> limit = Limit.named(entry.getKey());
      if (limit.isPresent()) {
        limits = limits.with(limit.get(), entry.getValue().getAsLong());
      }
    }
    return limits;
  }

  Hosts hosts() {
    return new Hosts(hosts("allowHosts"), hosts("trustHosts"));
  }

  private Set<String> hosts(String key) {
    Set<String> hosts = new HashSet<>();
    if (object("limits").has(key)) {
      object("limits").getAsJsonArray(key).forEach(host -> hosts.add(host.getAsString()));
    }
    return hosts;
  }

  private JsonObject object(String key) {
    return json.has(key) ? json.getAsJsonObject(key) : new JsonObject();
  }

  @Override
  public String toString() {
    return id() + " " + json.get("title").getAsString();
  }
}

package dev.vitral.contract.conduct;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vitral.contract.conduct.Html.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A running fragment, asked as the shell asks it. Every answer is fetched once. */
public final class Fragment {

  static final List<String> LANGUAGES = List.of("es", "en");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final String name;
  private final URI base;
  private final List<String> samplePages;

  /**
   * @param name as the registry knows it
   * @param base where it listens, such as {@code http://127.0.0.1:8082}
   * @param samplePages paths of pages whose routes have wildcards, without language prefix
   */
  public Fragment(String name, URI base, List<String> samplePages) {
    this.name = name;
    this.base = base;
    this.samplePages = List.copyOf(samplePages);
  }

  public String name() {
    return name;
  }

  /** The manifest as served; missing if it is none. */
  JsonNode manifest() {
    try {
      return JSON.readTree(manifestAnswer().body());
    } catch (JacksonException noJson) {
      return MissingNode.getInstance();
    }
  }

  Answer manifestAnswer() {
    return get("/vitral.json", "es", "application/json");
  }

  Declared declared() {
    return Declared.by(manifest());
  }

  /** Pages of known URL in both languages, whatever they answer. */
  Stream<Answer> pages() {
    Stream<String> declared = declared().pages().stream().map(Declared.Page::path);
    return inLanguages(Stream.concat(declared, samplePages.stream()).distinct());
  }

  /** Includes and fallbacks in both languages, whatever they answer. */
  Stream<Answer> includes() {
    return inLanguages(declared().includes().stream().map(Declared.Include::path));
  }

  Stream<Answer> fallbacks() {
    return inLanguages(declared().includes().stream().flatMap(i -> i.fallback().stream()));
  }

  /** Everything of these that is HTML. */
  Stream<Html> html() {
    return Stream.of(
            html(Kind.PAGE, pages()),
            html(Kind.INCLUDE, includes()),
            html(Kind.FALLBACK, fallbacks()))
        .flatMap(all -> all);
  }

  Answer get(String path, String language, String accept) {
    return answers.computeIfAbsent(
        path + " " + language + " " + accept,
        key -> {
          HttpResponse<String> response = send(path, language, accept);
          Answer.Headers headers =
              header -> {
                List<String> lines = response.headers().allValues(header);
                return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
              };
          return new Answer(path, language, response.statusCode(), headers, response.body());
        });
  }

  private HttpResponse<String> send(String path, String language, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(PATIENCE)
            .header("vitral-locale", language)
            .header("vitral-mount-origin", "https://vitral.example")
            .header("Accept", accept)
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new UncheckedIOException("GET " + request.uri() + " failed", unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking " + request.uri(), stopped);
    }
  }

  private Stream<Answer> inLanguages(Stream<String> paths) {
    return paths.flatMap(
        path -> LANGUAGES.stream().map(language -> get(path, language, "text/html")));
  }

  private static Stream<Html> html(Kind kind, Stream<Answer> answers) {
    return answers.filter(Answer::isHtml).map(answer -> Html.read(kind, answer));
  }
}

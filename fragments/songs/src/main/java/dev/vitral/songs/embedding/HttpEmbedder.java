package dev.vitral.songs.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An {@code /encode} elsewhere, such as another songs service, that has the same model. */
final class HttpEmbedder implements Embedder {

  private final URI url;
  private final Optional<String> token;
  private final Duration timeout;
  private final ObjectMapper json;
  private final HttpClient http;

  HttpEmbedder(URI url, EmbeddingConfig config, ObjectMapper json) {
    this.url = url;
    this.token = config.token();
    this.timeout = config.timeout();
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  @Override
  public Model model() {
    return E5.MODEL;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public boolean isLoading() {
    return false;
  }

  @Override
  public List<Embedding> embed(Purpose purpose, List<String> texts) {
    try {
      String body =
          json.writeValueAsString(
              Map.of("texts", texts, "purpose", purpose.name().toLowerCase(Locale.ROOT)));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(url)
              .timeout(timeout)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new EmbeddingException("The embedder answers " + answer.statusCode());
      }
      return read(json.readTree(answer.body()), texts.size());
    } catch (IOException e) {
      throw new EmbeddingException("The embedder does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingException("Interrupted while waiting for the embedder", e);
    }
  }

  private static List<Embedding> read(JsonNode answer, int expected) {
    List<Embedding> embeddings = new ArrayList<>();
    boolean truncated = answer.path("truncated").asBoolean();
    for (JsonNode numbers : answer.path("embeddings")) {
      float[] vector = new float[numbers.size()];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = numbers.get(i).floatValue();
      }
      embeddings.add(new Embedding(vector, truncated));
    }
    boolean whole =
        embeddings.size() == expected
            && embeddings.stream().allMatch(e -> e.vector().length == E5.MODEL.dimensions())
            && E5.MODEL.id().equals(answer.path("model").asText());
    if (!whole) {
      throw new EmbeddingException("The embedder answers with something else");
    }
    return embeddings;
  }
}

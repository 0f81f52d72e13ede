package dev.vitral.songs.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.deadline.Deadline;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NStringEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * Talks JSON with Elasticsearch; blocking, so never called on the event loop. What is asked in a
 * request ends with the deadline of the request.
 */
@ApplicationScoped
public class Elastic {

  private static final int NOT_FOUND = 404;
  private static final int LONGEST_COMPLAINT = 400;
  private static final ContentType LINES = ContentType.create("application/x-ndjson", "UTF-8");

  private final RestClient client;
  private final ObjectMapper json;
  private final Duration longest;
  private final Supplier<Optional<Duration>> left;

  @Inject
  Elastic(ElasticConfig config, ObjectMapper json, Deadline deadline) {
    this(config, json, deadline::left);
  }

  /**
   * @param left what the request at hand has left, if there is one
   */
  Elastic(ElasticConfig config, ObjectMapper json, Supplier<Optional<Duration>> left) {
    this.json = json;
    this.left = left;
    this.longest = config.timeout();
    this.client =
        RestClient.builder(HttpHost.create(config.url()))
            .setRequestConfigCallback(
                request ->
                    request
                        .setConnectTimeout((int) config.connect().toMillis())
                        .setConnectionRequestTimeout((int) config.connect().toMillis())
                        .setSocketTimeout((int) config.timeout().toMillis()))
            .build();
  }

  /**
   * Sends a request without body and reads the answer.
   *
   * @throws IndexException for any status but 2xx
   */
  public JsonNode call(String method, String path) {
    return send(new Request(method, path));
  }

  /** The same with a body. */
  public JsonNode call(String method, String path, JsonNode body) {
    Request request = new Request(method, path);
    request.setEntity(new NStringEntity(body.toString(), ContentType.APPLICATION_JSON));
    return send(request);
  }

  /** The same with lines of JSON, as {@code _bulk} and {@code _msearch} want them. */
  public JsonNode lines(String path, String lines) {
    Request request = new Request("POST", path);
    request.setEntity(new NStringEntity(lines, LINES));
    return send(request);
  }

  /** A document or whatever else is there; empty on 404. */
  public Optional<JsonNode> find(String path) {
    try {
      return Optional.of(call("GET", path));
    } catch (IndexException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private JsonNode send(Request request) {
    try {
      Response response = answer(request);
      return json.readTree(response.getEntity().getContent());
    } catch (ResponseException e) {
      throw new IndexException(e.getResponse().getStatusLine().getStatusCode(), complaint(e));
    } catch (IOException e) {
      throw new IndexException("Elasticsearch does not answer: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw e.getCause() instanceof TimeoutException
          ? new IndexException("No connection to Elasticsearch was free in time", e)
          : e;
    }
  }

  /** What is written has its own time: it may be done already when nobody waits any more. */
  private Response answer(Request request) throws IOException {
    Optional<Duration> allowed =
        Optional.of(request)
            .filter(asking -> !asking.getMethod().equals("PUT"))
            .flatMap(asking -> left.get())
            .filter(time -> time.compareTo(longest) < 0);
    return allowed.isPresent()
        ? Awaited.of(client, request, allowed.get())
        : client.performRequest(request);
  }

  private static String complaint(ResponseException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(0, Math.min(message.length(), LONGEST_COMPLAINT));
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }
}

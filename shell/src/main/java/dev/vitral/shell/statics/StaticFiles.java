package dev.vitral.shell.statics;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@code /static/…} from memory: {@code vitral-3f2a9c81d0.css} for ever, {@code vitral.css}
 * for a short time.
 */
@ApplicationScoped
public class StaticFiles {

  private static final String ROOT = "/static/";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Map<String, StaticFile> plain = new HashMap<>();
  private final Map<String, StaticFile> hashed = new HashMap<>();
  private final String shortly;

  StaticFiles(StaticsConfig config, ObjectMapper json) throws IOException {
    this.shortly = "public, max-age=" + config.maxAge().toSeconds();
    StaticSources.read(config.htmxVersion(), json)
        .forEach((name, content) -> add(StaticFile.of(name, content)));
  }

  /**
   * The URL under which a file is linked; the plain one if there is no such file, so that a missing
   * style does not take the page with it.
   */
  public String url(String name) {
    StaticFile file = plain.get(name);
    return ROOT + (file == null ? name : file.hashedName());
  }

  /** Whether there is a file at a path below {@code /static}. */
  public boolean has(String path) {
    String name = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
    return hashed.containsKey(name) || plain.containsKey(name);
  }

  /** Answers a GET or HEAD below {@code /static/}; false if there is no such file. */
  public boolean serve(String path, HttpServerRequest request) {
    String name = path.substring(ROOT.length());
    @Nullable StaticFile file = hashed.getOrDefault(name, plain.get(name));
    if (file == null) {
      return false;
    }
    send(file, hashed.containsKey(name) ? FOR_EVER : shortly, request);
    return true;
  }

  private static void send(StaticFile file, String cacheControl, HttpServerRequest request) {
    HttpServerResponse response = request.response();
    String etag = '"' + file.hash() + '"';
    response.putHeader("Cache-Control", cacheControl).putHeader("ETag", etag);
    @Nullable String known = request.getHeader("If-None-Match");
    if (known != null && (known.contains(etag) || known.equals("*"))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader("Content-Type", file.type());
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", Integer.toString(file.content().length())).end();
      return;
    }
    response.end(file.content());
  }

  private void add(StaticFile file) {
    plain.put(file.name(), file);
    hashed.put(file.hashedName(), file);
  }
}

package dev.vitral.shell.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.origin.BoundedBody;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.registry.KnownFragment;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the fragment that keeps the sessions for tokens. */
@ApplicationScoped
class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){2}");
  private static final int LARGEST = 64 << 10;

  private final Vertx vertx;
  private final Origins origins;
  private final ObjectMapper json;
  private final Duration deadline;

  Exchange(Vertx vertx, Origins origins, ObjectMapper json, SessionConfig config) {
    this.vertx = vertx;
    this.origins = origins;
    this.json = json;
    this.deadline = config.deadline();
  }

  /** The standing of a session; never fails. */
  Future<Standing> of(
      String token, KnownFragment keeper, Manifest.Session session, List<String> audiences) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set("Authorization", "Bearer " + token)
            .set("Content-Type", "application/json")
            .set("Accept", "application/json")
            .set(VitralHeaders.DEADLINE, Long.toString(deadline.toMillis()));
    Ask ask = new Ask(keeper.targets(), HttpMethod.POST, session.exchange(), headers, false);
    OriginCall call =
        OriginCall.start(vertx, origins, ask, RequestBody.of(question(audiences)), deadline);
    return call.answer()
        .compose(answer -> read(call, answer))
        .otherwise(
            cause -> {
              LOG.debugf("No exchange at %s: %s", keeper.name(), cause.toString());
              return new Standing.Away();
            });
  }

  private static Buffer question(List<String> audiences) {
    return new JsonObject().put("audiences", new JsonArray(audiences)).toBuffer();
  }

  private Future<Standing> read(OriginCall call, HttpClientResponse answer) {
    if (answer.statusCode() == 401) {
      BoundedBody.read(vertx, call, answer, LARGEST, deadline); // so that the call ends
      return Future.succeededFuture(new Standing.Unknown());
    }
    if (answer.statusCode() != 200) {
      call.cancel();
      return Future.failedFuture(new IOException("status " + answer.statusCode()));
    }
    return BoundedBody.read(vertx, call, answer, LARGEST, deadline).compose(this::live);
  }

  private Future<Standing> live(Buffer body) {
    try {
      Answer told = json.readValue(body.getBytes(), Answer.class);
      if (told.tokens() == null) {
        return Future.failedFuture(new IOException("an exchange without tokens"));
      }
      return Future.succeededFuture(
          new Standing.Live(
              String.valueOf(told.handle()),
              wellFormed(told.tokens()),
              Duration.ofSeconds(Math.max(0, told.expiresIn()))));
    } catch (IOException e) {
      return Future.failedFuture(e);
    }
  }

  /** What goes into a header is looked at first. */
  private static Map<String, String> wellFormed(Map<String, String> tokens) {
    return tokens.entrySet().stream()
        .filter(token -> TOKEN.matcher(String.valueOf(token.getValue())).matches())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What the exchange answers. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(@Nullable String handle, long expiresIn, @Nullable Map<String, String> tokens) {}
}

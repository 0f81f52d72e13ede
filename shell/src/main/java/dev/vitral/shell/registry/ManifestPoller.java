package dev.vitral.shell.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import dev.vitral.contract.manifest.ManifestCheck;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.origin.BoundedBody;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Asks every registered fragment for its manifest, again and again. */
@ApplicationScoped
public class ManifestPoller {

  private static final Logger LOG = Logger.getLogger(ManifestPoller.class);
  private static final int LARGEST = 1 << 20;

  private final Vertx vertx;
  private final Origins origins;
  private final RegistryConfig.Polling config;
  private final RegistryFile file;
  private final Registry registry;
  private final ObjectMapper json;
  private final Event<FragmentSeen> seen;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Map<String, List<Violation>> refused = new ConcurrentHashMap<>();

  ManifestPoller(
      Vertx vertx,
      Origins origins,
      RegistryConfig config,
      RegistryFile file,
      Registry registry,
      ObjectMapper json,
      Event<FragmentSeen> seen) {
    this.vertx = vertx;
    this.origins = origins;
    this.config = config.manifest();
    this.file = file;
    this.registry = registry;
    this.json = json;
    this.seen = seen;
  }

  /** Whether every fragment was asked at least once, and answered or failed to. */
  public boolean hasAskedAll() {
    return asked.size() == file.fragments().size();
  }

  void start(@Observes StartupEvent startup) {
    file.fragments().forEach(this::poll);
  }

  private void poll(RegisteredFragment fragment) {
    fetch(fragment)
        .compose(body -> vertx.executeBlocking(() -> accept(fragment, body)))
        .onSuccess(accepted -> later(fragment, config.interval().toMillis()))
        .onFailure(
            cause -> {
              LOG.debugf("No manifest of %s: %s", fragment.name(), cause.toString());
              later(fragment, config.retry().toMillis());
            });
  }

  private void later(RegisteredFragment fragment, long millis) {
    asked.add(fragment.name());
    vertx.setTimer(millis, id -> poll(fragment));
  }

  private Future<Buffer> fetch(RegisteredFragment fragment) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Accept", "application/json");
    Ask ask = new Ask(fragment.targets(), HttpMethod.GET, "/vitral.json", headers, false);
    OriginCall call = OriginCall.start(vertx, origins, ask, RequestBody.NONE, config.deadline());
    return call.answer().compose(answer -> body(call, answer));
  }

  private Future<Buffer> body(OriginCall call, HttpClientResponse answer) {
    if (answer.statusCode() != 200) {
      call.cancel();
      return Future.failedFuture("status " + answer.statusCode());
    }
    return BoundedBody.read(vertx, call, answer, LARGEST, config.deadline());
  }

  private Void accept(RegisteredFragment fragment, Buffer body) throws IOException {
    List<Violation> violations = ManifestCheck.check(fragment.name(), body.getBytes());
    if (!violations.isEmpty()) {
      if (!violations.equals(refused.put(fragment.name(), violations))) {
        LOG.warnf("The manifest of %s is refused: %s", fragment.name(), violations);
      }
      throw new IOException("manifest refused");
    }
    registry.promote(fragment, json.readValue(body.getBytes(), Manifest.class));
    seen.fire(new FragmentSeen(fragment.name()));
    return null;
  }
}

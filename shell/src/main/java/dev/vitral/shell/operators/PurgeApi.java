package dev.vitral.shell.operators;

import dev.vitral.shell.cache.order.InvalidOrderException;
import dev.vitral.shell.cache.order.OrderBody;
import dev.vitral.shell.cache.order.PurgeOrder;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.purge.Purges;
import dev.vitral.shell.purge.Purges.Done;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.visit.PortalPath;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /_vitral/api/purge}: purges by surrogate key, by URL or all of a fragment, here and
 * in the other shells. For operators only.
 */
@ApplicationScoped
class PurgeApi {

  /** Its path. */
  static final String PATH = "/_vitral/api/purge";

  private static final Logger LOG = Logger.getLogger(PurgeApi.class);

  private final OperatorsDoor door;
  private final Registry registry;
  private final Purges purges;
  private final Errors errors;

  PurgeApi(OperatorsDoor door, Registry registry, Purges purges, Errors errors) {
    this.door = door;
    this.registry = registry;
    this.purges = purges;
    this.errors = errors;
  }

  /** Answers the request. */
  void serve(Visit visit) {
    if (!visit.method().equals(HttpMethod.POST)) {
      errors.send(visit, 405, Map.of("Allow", "POST"));
      return;
    }
    door.let(visit, () -> admitted(visit));
  }

  private void admitted(Visit visit) {
    if (!isJson(visit)) {
      errors.send(visit, 415);
    } else {
      OrderBody.read(visit.request()).onSuccess(read -> order(visit, read));
    }
  }

  private static boolean isJson(Visit visit) {
    @Nullable String type = visit.request().getHeader("Content-Type");
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private void order(Visit visit, OrderBody.Read read) {
    if (read.refused().isPresent()) {
      errors.send(visit, read.refused().getAsInt());
      return;
    }
    try {
      carryOut(visit, PurgeOrder.of(new JsonObject(read.body())));
    } catch (DecodeException unreadable) {
      errors.send(visit, 400);
    } catch (InvalidOrderException invalid) {
      errors.invalid(visit, Map.of(invalid.member(), invalid.expected()));
    }
  }

  private void carryOut(Visit visit, PurgeOrder order) {
    if (order.owner().isPresent() && !isRegistered(order.owner().get())) {
      errors.invalid(visit, Map.of("fragment", String.join(" | ", names())));
      return;
    }
    List<Done> done =
        order.purges(url -> uris(visit, url)).stream()
            .map((Purge purge) -> purges.order(purge))
            .toList();
    LOG.infof("An operator purged %s", order);
    JsonObject answer =
        new JsonObject()
            .put("purged", done.stream().mapToInt(Done::found).sum())
            .put("published", done.stream().allMatch(Done::told));
    ResponseHeaders.secure(visit.response().headers());
    visit
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(Buffer.buffer(answer.encode()));
  }

  private boolean isRegistered(String fragment) {
    return names().contains(fragment);
  }

  private List<String> names() {
    return registry.portal().fragments().stream().map(fragment -> fragment.name()).toList();
  }

  /** As fragments know it, without origin and language prefix; and as sites do, with them. */
  private static Set<String> uris(Visit visit, String url) {
    boolean isTarget = url.startsWith("/");
    String target = isTarget ? url : url.substring(url.indexOf('/', "https://".length()));
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String known = PortalPath.of(path).path() + target.substring(path.length());
    return Set.of(known, isTarget ? Visit.originOf(visit.request()) + url : url);
  }
}

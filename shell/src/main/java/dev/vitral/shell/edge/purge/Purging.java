package dev.vitral.shell.edge.purge;

import dev.vitral.shell.cache.order.InvalidOrderException;
import dev.vitral.shell.cache.order.OrderBody;
import dev.vitral.shell.cache.order.PurgeOrder;
import dev.vitral.shell.cache.store.Purgeable;
import dev.vitral.shell.cache.store.SurrogateKeys;
import dev.vitral.shell.edge.site.Purger;
import dev.vitral.shell.edge.visit.Regret;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Hears {@code PURGE} of a URL, and orders at {@link #PATH}, from those who may give them. Nobody
 * else learns that there is such a thing: {@code PURGE} is an unknown method, and the path the
 * site's.
 */
public final class Purging {

  /** Where orders are posted. */
  public static final String PATH = "/_vitral/purge";

  private static final Logger LOG = Logger.getLogger(Purging.class);
  private static final HttpMethod PURGE = HttpMethod.valueOf("PURGE");
  private static final String KEYS = "Surrogate-Key";
  private static final String SOFT = "Soft-Purge";

  private final List<Purger> purgers;
  private final Purgeable cache;

  /**
   * @param purgers who may
   */
  public Purging(List<Purger> purgers, Purgeable cache) {
    this.purgers = purgers;
    this.cache = cache;
  }

  /** Answers the request, if it is about purging; false if it is not. */
  public boolean takes(Visitor visitor) {
    if (visitor.method().equals(PURGE)) {
      purgeUrl(visitor);
      return true;
    }
    boolean isOrder = visitor.method().equals(HttpMethod.POST) && visitor.target().equals(PATH);
    if (isOrder && isFromPurger(visitor)) {
      read(visitor);
      return true;
    }
    return false;
  }

  private void purgeUrl(Visitor visitor) {
    if (isFromPurger(visitor)) {
      visitor.request().resume();
      carryOut(visitor, order(visitor, "urls", Set.of(visitor.address())));
    } else {
      Regret.send(visitor, 405);
    }
  }

  private boolean isFromPurger(Visitor visitor) {
    String peer = visitor.request().remoteAddress().hostAddress();
    return purgers.stream().anyMatch(one -> one.sent(peer, visitor.request().headers()));
  }

  private void read(Visitor visitor) {
    OrderBody.read(visitor.request())
        .onSuccess(
            read ->
                read.refused()
                    .ifPresentOrElse(
                        status -> Regret.send(visitor, status),
                        () -> carryOut(visitor, read.body().toString())));
  }

  private void carryOut(Visitor visitor, String body) {
    List<String> keys = visitor.request().headers().getAll(KEYS);
    if (!keys.isEmpty()) {
      SurrogateKeys.of(keys)
          .ifPresentOrElse(
              names -> carryOut(visitor, order(visitor, "keys", names)),
              () -> Regret.send(visitor, 400));
    } else if (!isJson(visitor)) {
      Regret.send(visitor, 415);
    } else {
      parse(visitor, body);
    }
  }

  /** What pages of other sites cannot make a browser send without asking first. */
  private static boolean isJson(Visitor visitor) {
    String type = visitor.header("Content-Type");
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private void parse(Visitor visitor, String body) {
    try {
      carryOut(visitor, new JsonObject(body));
    } catch (DecodeException unreadable) {
      Regret.send(visitor, 400);
    }
  }

  private static JsonObject order(Visitor visitor, String kind, Set<String> names) {
    return new JsonObject()
        .put(kind, new JsonArray(List.copyOf(names)))
        .put("soft", "1".equals(visitor.header(SOFT)));
  }

  private void carryOut(Visitor visitor, JsonObject written) {
    try {
      PurgeOrder order = PurgeOrder.of(written);
      int purged = order.purges(url -> uris(visitor, url)).stream().mapToInt(cache::purge).sum();
      LOG.infof("Purged %s: %d answers", order, purged);
      send(visitor, 200, "application/json", new JsonObject().put("purged", purged));
    } catch (InvalidOrderException invalid) {
      send(
          visitor,
          422,
          "application/problem+json",
          new JsonObject()
              .put("status", 422)
              .put("errors", new JsonObject().put(invalid.member(), invalid.expected())));
    }
  }

  private static Set<String> uris(Visitor visitor, String url) {
    return Addresses.uris(
        url.startsWith("/") ? visitor.request().scheme() + "://" + visitor.authority() + url : url);
  }

  private static void send(Visitor visitor, int status, String type, JsonObject body) {
    visitor
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", type)
        .putHeader("Cache-Control", "no-store")
        .end(body.encode());
  }
}

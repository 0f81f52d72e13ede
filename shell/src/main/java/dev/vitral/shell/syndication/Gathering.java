package dev.vitral.shell.syndication;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.guard.RequestHeaders;
import dev.vitral.shell.origin.BoundedBody;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.purge.Copies;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks all fragments for the same kind of document, in parallel. Of one that is away, or sends what
 * cannot be read, the last good copy is taken if there is one.
 *
 * @param <T> what is read out of a document
 */
final class Gathering<T> {

  private static final Logger LOG = Logger.getLogger(Gathering.class);

  /** Copies per fragment, language and the origin by which the portal was called. */
  private static final int MOST_COPIES = 64;

  private final String name;
  private final Function<Manifest, @Nullable String> source;
  private final Reader<T> reader;
  private final Vertx vertx;
  private final Origins origins;
  private final Copies copies;
  private final SyndicationConfig config;
  private final Runnable purged;
  private final Map<String, List<T>> lastGood = new LinkedHashMap<>(16, 0.75f, true);

  /** Reads a document; called on a worker thread. */
  @FunctionalInterface
  interface Reader<T> {
    List<T> read(byte[] document, OwnUrls own) throws XMLStreamException;
  }

  /**
   * @param source where a fragment says it has such a document
   * @param purged told when a fragment says that its document is no longer right
   */
  Gathering(
      String name,
      Function<Manifest, @Nullable String> source,
      Reader<T> reader,
      Vertx vertx,
      Origins origins,
      Copies copies,
      SyndicationConfig config,
      Runnable purged) {
    this.name = name;
    this.source = source;
    this.reader = reader;
    this.vertx = vertx;
    this.origins = origins;
    this.copies = copies;
    this.config = config;
    this.purged = purged;
  }

  /**
   * What fragments have.
   *
   * @param parts of each one that sent something or of which a copy is left, in the registry's
   *     order
   * @param isWhole whether no fragment is missing
   */
  record Gathered<T>(List<List<T>> parts, boolean isWhole) {}

  /** Asks every fragment; never fails. */
  Future<Gathered<T>> from(Visit visit, Portal portal) {
    List<Future<Optional<List<T>>>> parts =
        portal.fragments().stream()
            .flatMap(
                fragment ->
                    Optional.ofNullable(source.apply(fragment.manifest())).stream()
                        .map(
                            path ->
                                one(visit, new OwnUrls(portal, fragment, visit.origin()), path)))
            .toList();
    return Future.join(parts).map(all -> gathered(parts.stream().map(Future::result).toList()));
  }

  private static <T> Gathered<T> gathered(List<Optional<List<T>>> parts) {
    return new Gathered<>(
        parts.stream().flatMap(Optional::stream).toList(),
        parts.stream().allMatch(Optional::isPresent));
  }

  private Future<Optional<List<T>>> one(Visit visit, OwnUrls own, String path) {
    KnownFragment fragment = own.fragment();
    String copy =
        String.join(" ", name, fragment.name(), visit.locale().getLanguage(), visit.origin());
    MultiMap headers =
        RequestHeaders.included(visit, Optional.empty(), config.deadline())
            .set("Accept", "application/xml, application/atom+xml");
    Ask ask = new Ask(fragment.targets(), HttpMethod.GET, path, headers, false);
    OriginCall call = OriginCall.start(vertx, origins, ask, RequestBody.NONE, config.deadline());
    return call.answer()
        .compose(
            answer ->
                body(call, answer)
                    .compose(body -> vertx.executeBlocking(() -> reader.read(body.getBytes(), own)))
                    .onSuccess(read -> keep(copy, fragment, answer.headers(), read)))
        .map(Optional::of)
        .otherwise(
            cause -> {
              LOG.debugf("No %s of %s: %s", name, fragment.name(), cause.toString());
              return kept(copy);
            });
  }

  private Future<Buffer> body(OriginCall call, HttpClientResponse answer) {
    if (answer.statusCode() != 200) {
      call.cancel();
      return Future.failedFuture(new IOException("status " + answer.statusCode()));
    }
    int limit = (int) Math.min(Integer.MAX_VALUE, config.sourceLimit().asLongValue());
    return BoundedBody.read(vertx, call, answer, limit, config.deadline());
  }

  private synchronized void keep(
      String copy, KnownFragment fragment, MultiMap headers, List<T> read) {
    lastGood.put(copy, read);
    copies.keep(copy, fragment.name(), headers, () -> drop(copy));
    if (lastGood.size() > MOST_COPIES) {
      String oldest = lastGood.keySet().iterator().next();
      lastGood.remove(oldest);
      copies.forget(oldest);
    }
  }

  private synchronized Optional<List<T>> kept(String copy) {
    return Optional.ofNullable(lastGood.get(copy));
  }

  private synchronized void drop(String copy) {
    lastGood.remove(copy);
    purged.run();
  }
}

package dev.vitral.shell.sites;

import dev.vitral.esi.Resolver;
import dev.vitral.shell.address.CheckedResolver;
import dev.vitral.shell.address.SystemLookup;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purgeable;
import dev.vitral.shell.edge.Edge;
import dev.vitral.shell.edge.InFlight;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.purge.Addresses;
import dev.vitral.shell.edge.site.Shares;
import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.site.SiteDraft;
import dev.vitral.shell.registry.RegisteredSite;
import dev.vitral.shell.registry.RegistryFile;
import dev.vitral.shell.visit.PortalPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An edge for every registered site; none of the portal's rules apply to what they answer. */
@ApplicationScoped
public class Sites implements Purgeable {

  private record Place(String prefix, boolean takesTheRest, Edge edge, SharedCache<Ready> cache) {}

  private final List<Place> places;

  Sites(Vertx vertx, RegistryFile registry, SitesConfig config) {
    this.places =
        registry.sites().stream()
            .map(site -> place(vertx, site, config))
            .sorted(Comparator.comparing((Place place) -> -place.prefix().length()))
            .toList();
  }

  /**
   * Answers a request below the prefix of a site; false if there is none.
   *
   * @param isNobodys whether a path is nobody's in the portal, and so that of a site which takes
   *     the rest
   */
  public boolean answer(HttpServerRequest request, Predicate<String> isNobodys) {
    if (places.isEmpty()) {
      return false;
    }
    @Nullable String path = request.path();
    for (Place place : places) {
      if (path != null
          && PortalPath.isBelow(place.prefix(), path)
          && (!place.takesTheRest() || isNobodys.test(path))) {
        place.edge().handle(request);
        return true;
      }
    }
    return false;
  }

  /**
   * What is meant of everybody is meant of sites too; addresses are theirs as visitors see them.
   */
  @Override
  public int purge(Purge purge) {
    return purge.owner().isPresent()
        ? 0
        : places.stream().mapToInt(place -> place.cache().purge(Addresses.inside(purge))).sum();
  }

  @PreDestroy
  void close() {
    places.forEach(place -> place.edge().close());
  }

  private static Place place(Vertx vertx, RegisteredSite registered, SitesConfig config) {
    long bytes = config.cache().asLongValue();
    Site site = new SiteDraft(registered.origin()).esi(registered.esi()).cacheBytes(bytes).site();
    Resolver resolver = new CheckedResolver(new SystemLookup(vertx));
    SharedCache<Ready> cache = new SharedCache<>(Shares.of(site), System::nanoTime);
    Edge edge = new Edge(vertx, site, cache, resolver, new InFlight());
    return new Place(registered.prefix(), registered.takesTheRest(), edge, cache);
  }
}

package dev.vitral.shell.podlet;

import dev.vitral.shell.origin.Interpreter;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.podlet.Podlet.Kind;
import dev.vitral.shell.podlet.Podlet.Place;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegisteredPodlet;
import dev.vitral.shell.registry.RegistryFile;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks podlets as a layout of Podium's would. */
@ApplicationScoped
public class PodletInterpreter implements Interpreter {

  private static final String MANIFEST = "/vitral.json";

  private final RegistryFile registry;
  private final Podlets podlets;

  PodletInterpreter(RegistryFile registry, Podlets podlets) {
    this.registry = registry;
    this.podlets = podlets;
  }

  @Override
  public Interpretation of(Ask ask) {
    return ask.target().equals(MANIFEST)
        ? registered(ask.at().fragment())
            .map(podlet -> manifest(podlet, ask))
            .orElseGet(() -> Interpretation.verbatim(ask))
        : podlets
            .of(ask.at().fragment())
            .flatMap(podlet -> of(podlet, ask))
            .orElseGet(() -> Interpretation.verbatim(ask));
  }

  private Optional<RegisteredPodlet> registered(String fragment) {
    return registry.fragments().stream()
        .filter(entry -> entry.name().equals(fragment))
        .findFirst()
        .flatMap(RegisteredFragment::podlet);
  }

  private static Interpretation manifest(RegisteredPodlet podlet, Ask ask) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .addAll(ask.headers())
            .set(HttpHeaders.USER_AGENT, Context.AGENT);
    return Interpretation.verbatim(with(ask, podlet.manifest(), headers));
  }

  /**
   * What lies nowhere in the podlet is asked as it is: the podlet says that there is no such thing.
   */
  private static Optional<Interpretation> of(Podlet podlet, Ask ask) {
    String[] target = ask.target().split("\\?", 2);
    return podlet.at(target[0]).map(place -> of(podlet, ask, place, target));
  }

  private static Interpretation of(Podlet podlet, Ask ask, Place place, String[] target) {
    MultiMap headers = Context.tell(podlet, ask.headers());
    if (place.kind() == Kind.MARKUP) {
      headers.set(HttpHeaders.USER_AGENT, Context.AGENT).remove("Range");
    }
    return new Interpretation(
        with(ask, withQuery(place.path(), target), headers),
        answer -> PodletAnswer.of(podlet, place.kind(), answer));
  }

  private static String withQuery(String path, String[] target) {
    if (target.length == 1) {
      return path;
    }
    return path + (path.contains("?") ? "&" : "?") + target[1];
  }

  private static Ask with(Ask ask, String target, MultiMap headers) {
    return new Ask(ask.at(), ask.method(), target, headers, ask.stream(), ask.isRead());
  }
}

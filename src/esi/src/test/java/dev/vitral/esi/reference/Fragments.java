package dev.vitral.esi.reference;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.HandTime;
import dev.vitral.esi.HeaderEdit;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.RequestOptions;
import dev.vitral.esi.reference.Example.Section;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The resources of an example. Each answers at once with 200 and HTML, unless it says otherwise.
 */
final class Fragments implements Fetcher {

  static final String HOST = "http://www.example.test";

  private final Map<URI, String> resources = new HashMap<>();
  private final HandTime time;
  private final List<String> fetched = new ArrayList<>();
  private final List<String> paused = new ArrayList<>();

  Fragments(Example example, HandTime time) {
    this.time = time;
    for (Section resource : example.resources()) {
      resources.put(URI.create(HOST).resolve(resource.label()), resource.text());
    }
  }

  /** One line for each request. */
  List<String> fetched() {
    return fetched;
  }

  /** The paths of fetches that were paused. */
  List<String> paused() {
    return paused;
  }

  @Override
  public Fetch fetch(IncludeRequest request, FragmentSink sink) {
    String shown = shown(request.url());
    fetched.add(request.options().method() + " " + shown + told(request.options()));
    Conduct conduct = Conduct.of(resources.getOrDefault(request.url(), "(404)"));
    if (!conduct.does("late")) {
      conduct
          .delay()
          .ifPresentOrElse(
              delay -> time.after(delay, () -> answer(conduct, request, sink)),
              () -> answer(conduct, request, sink));
    }
    return new Fetch() {
      @Override
      public void cancel() {}

      @Override
      public void pause() {
        paused.add(shown);
      }
    };
  }

  private void answer(Conduct conduct, IncludeRequest request, FragmentSink sink) {
    sink.head(conduct.status(), conduct.headers());
    sink.data(StandardCharsets.UTF_8.encode(conduct.body()));
    if (conduct.does("cut off")) {
      String url = request.url().toString();
      sink.fail(new EsiException.Broken(url, "connection closed", request.location(), null));
    } else {
      sink.end();
    }
  }

  private static String shown(URI url) {
    return url.toString().replace(HOST, "");
  }

  private static String told(RequestOptions options) {
    StringBuilder told = new StringBuilder();
    for (HeaderEdit header : options.headers()) {
      told.append(
          switch (header.action()) {
            case SET -> ", " + header.name() + ": " + header.value();
            case APPEND -> ", " + header.name() + " and " + header.value();
            case REMOVE -> ", no " + header.name();
          });
    }
    options.entity().ifPresent(body -> told.append(", body ").append(body));
    options.ttl().ifPresent(ttl -> told.append(", for ").append(ttl.toSeconds()).append(" s"));
    return told.append(options.noStore() ? ", not to be kept" : "").toString();
  }
}

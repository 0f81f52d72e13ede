package dev.vitral.esi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.HandTime;
import dev.vitral.esi.HeldBytes;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.esi.Output;
import dev.vitral.esi.PageFeed;
import dev.vitral.esi.Problem;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.ResponseEdit;
import dev.vitral.esi.Template;
import dev.vitral.esi.reference.Example.Section;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the page of an example, in time that passes only here. */
final class ExampleRun implements Output, Listener {

  private static final Duration STEP = Duration.ofMillis(10);
  private static final int MOST_STEPS = 1_000;

  private final Example example;
  private final HandTime time = new HandTime();
  private final Fragments fragments;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final List<String> head = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private EsiLimits limits = EsiLimits.defaults();
  private HeldBytes held = HeldBytes.quarterOfHeap();
  private @Nullable EsiException failure;
  private boolean over;

  ExampleRun(Example example) {
    this.example = example;
    this.fragments = new Fragments(example, time);
    example.lines("limit").forEach(this::limit);
  }

  private void limit(String line) {
    String[] parts = line.split(" ");
    long bound = Long.parseLong(parts[1]);
    if (parts[0].equals("heldBytes")) {
      held = HeldBytes.atMost(bound);
    } else {
      limits = limits.with(Limit.named(parts[0]).orElseThrow(), bound);
    }
  }

  /** Renders, and compares whatever the example says. */
  void check() {
    render();
    for (Section expected : example.expectations()) {
      assertThat(happened(expected.label()))
          .as("%s of %s", expected.label(), example)
          .isEqualTo(expected.text());
    }
    assertThat(failure == null).as("%s comes out whole", example).isEqualTo(!fails());
  }

  private boolean fails() {
    return example.one("fails").isPresent();
  }

  private void render() {
    EsiOptions options =
        EsiOptions.on(Runnable::run, time)
            .withLimits(limits)
            .withHeld(held)
            .withHosts(
                new Hosts(
                    Set.copyOf(example.lines("allowed")), Set.copyOf(example.lines("trusted"))))
            .withContentType(example.one("type").orElse("text/html"))
            .withListener(this);
    PageFeed page = Template.stream("page", Fetch.DONE, request(), fragments, this, options);
    page.data(StandardCharsets.UTF_8.encode(example.one("page").orElseThrow()));
    page.end();
    for (int step = 0; !over && step < MOST_STEPS; step++) {
      time.pass(STEP);
    }
    assertThat(over).as("the page comes to an end").isTrue();
  }

  private RequestContext request() {
    List<String> lines = new ArrayList<>(example.lines("request"));
    String[] start = lines.isEmpty() ? new String[] {"GET", "/page"} : lines.remove(0).split(" ");
    Map<String, List<String>> headers = new HashMap<>(Map.of("Host", List.of("www.example.test")));
    Map<String, String> geo = new HashMap<>();
    String address = "";
    for (String line : lines) {
      String[] sides = line.split(": ?", 2);
      if (sides[0].equals("(address)")) {
        address = sides[1];
      } else if (sides[0].startsWith("(geo ")) {
        geo.put(sides[0].substring("(geo ".length(), sides[0].length() - 1), sides[1]);
      } else {
        headers.put(sides[0], List.of(sides[1]));
      }
    }
    RequestContext request =
        new RequestContext(URI.create(Fragments.HOST + start[1]), headers)
            .withMethod(start[0])
            .withGeo(geo);
    return address.isEmpty() ? request : request.withRemoteAddress(address);
  }

  private String happened(String label) {
    return switch (label) {
      case "output" -> written.toString(StandardCharsets.UTF_8);
      case "fails" -> failure == null ? "" : String.valueOf(failure.getMessage());
      case "fetched" -> String.join("\n", fragments.fetched());
      case "paused" -> String.join("\n", fragments.paused());
      case "head" -> String.join("\n", head);
      default -> String.join("\n", log);
    };
  }

  @Override
  public void write(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    written.writeBytes(bytes);
  }

  @Override
  public void end() {
    over = true;
  }

  @Override
  public void abort(EsiException cause) {
    over = true;
    failure = cause;
  }

  @Override
  public boolean edit(ResponseEdit edit) {
    if (edit instanceof ResponseEdit.AddHeader header) {
      head.add(header.name() + ": " + header.value());
    } else if (edit instanceof ResponseEdit.SetStatus set) {
      head.add("status " + set.status());
    } else if (edit instanceof ResponseEdit.ReplaceBody replaced) {
      head.add("body " + StandardCharsets.UTF_8.decode(replaced.body().duplicate()));
    } else if (edit instanceof ResponseEdit.Redirect redirect) {
      head.add("redirect to " + redirect.location());
    }
    return written.size() == 0;
  }

  @Override
  public void included(
      String src, Location at, Outcome outcome, Duration took, @Nullable EsiException cause) {
    if (cause != null) {
      log.add(outcome + " " + cause.getMessage());
    }
  }

  @Override
  public void malformed(Problem problem) {
    log.add(problem.toString());
  }
}

package dev.vitral.systemtests.portal;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.stores.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The portal of this test run: started by {@code ./vitral up}, with state and ports of its own. */
public final class RunningPortal implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration START = Duration.ofMinutes(15);
  private static final Duration COMMAND = Duration.ofMinutes(10);
  private static final int SHELL = 8080;

  /** All tests come from there, but only what goes by this name is the surrogate. */
  private static final String SURROGATE = "127.0.0.1=varnish";

  /** Of services and stores; the highest one decides how far they can be moved. */
  private static final int[] PORTS = {
    SHELL, 8081, 8082, 8083, 8084, 8085, 8092, 8093, 8094, 9000, 9081, 9082, 9083, 9084, 9085, 9092,
    9093, 9094, 25432, 25433, 26379, 29000, 29001, 29092, 29093, 29200, 29300
  };

  /**
   * Two cores carry the portal, two browsers and the tests: whoever is late there tells nothing,
   * and neither does what is given up for that. Deadlines and overload have tests of their own,
   * with shells of their own.
   */
  private static final List<String> SETTINGS =
      List.of(
          "shell:vitral.trusted-surrogates=" + SURROGATE,
          "shell:vitral.overload.enabled=false",
          "shell:vitral.page.deadline=30s",
          "shell:vitral.page.primary-deadline=20s",
          "shell:vitral.pass-through.deadline=25s",
          "shell:vitral.session.deadline=10s",
          "shell:vitral.syndication.deadline=20s",
          "voting:vitral.voting.ballot.ack-timeout=20s",
          "voting:vitral.voting.ballot.allowance-timeout=5s",
          "voting:mp.messaging.outgoing.ballots.max.block.ms=15000",
          "voting:mp.messaging.outgoing.ballots.request.timeout.ms=10000",
          "voting:mp.messaging.outgoing.ballots.delivery.timeout.ms=15000",
          "voting:quarkus.redis.timeout=10s",
          "header:quarkus.redis.timeout=10s",
          "reviews:vitral.identity.keys-deadline=10s",
          "prompts:vitral.identity.keys-deadline=10s",
          "songs:vitral.identity.keys-deadline=10s",
          "voting:vitral.identity.keys-deadline=10s",
          "header:vitral.identity.keys-deadline=10s",
          "header:vitral.header.session.timeout=5s",
          "header:vitral.header.password.patience=15s",
          "songs:quarkus.redis.timeout=10s");

  /** All that fragments offer to pages. */
  public static final List<String> INCLUDES =
      List.of(
          "header/bar",
          "header/badge",
          "header/art",
          "voting/leaderboard",
          "reviews/latest",
          "songs/searchbox",
          "songs/answers",
          "prompts/trending",
          "prompts/likes");

  /** Of the fragment that is written by the walk of docs/fragments.md. */
  private static final String WALKS = "agenda/latest";

  /** What the navigation names. */
  private static final List<String> LEADS_TO = List.of("voting", "reviews", "songs", "prompts");

  private static final int HIGHEST_OFFSET = FreePort.OUTGOING - 29_300;

  private final Path root;
  private final int offset;
  private final VitralCommand command;

  private RunningPortal(Path root, int offset) {
    this.root = root;
    this.offset = offset;
    this.command = new VitralCommand(root, root.resolve("src/system-tests/target/portal"), offset);
  }

  static RunningPortal start() {
    RunningPortal portal = new RunningPortal(Checkout.root(), freeOffset());
    portal.command.run(START, "down"); // an interrupted run may have left it
    portal.command.run(START, up());
    List.of("/", "/en/").forEach(portal::awaitNavigation);
    return portal;
  }

  /**
   * The bar of the very first pages may know no fragment yet, and is shown once more while it is
   * asked for anew.
   */
  private void awaitNavigation(String home) {
    Visitor visitor = visitor();
    eventually(
        () ->
            assertThat(visitor.get(home).body())
                .contains(
                    LEADS_TO.stream()
                        .map(("<li><a href=\"" + home + "%s\">")::formatted)
                        .toList()));
  }

  private static String[] up() {
    Stream<String> includes =
        Stream.concat(INCLUDES.stream(), Stream.of(WALKS))
            .map("shell:vitral.include.\"%s\".deadline=15s"::formatted);
    Stream<String> settings =
        Stream.concat(SETTINGS.stream(), includes).flatMap(setting -> Stream.of("--set", setting));
    return Stream.concat(Stream.of("up"), settings).toArray(String[]::new);
  }

  private static int freeOffset() {
    String wanted = System.getenv("VITRAL_PORT_OFFSET");
    return wanted != null
        ? Integer.parseInt(wanted)
        : new Random()
            .ints(100, 1000, HIGHEST_OFFSET)
            .filter(RunningPortal::isFree)
            .findFirst()
            .orElseThrow();
  }

  private static boolean isFree(int offset) {
    return IntStream.of(PORTS).allMatch(port -> FreePort.canListen(port + offset));
  }

  public Path root() {
    return root;
  }

  /** The launcher's list of accounts with their passwords. */
  public Path accountsFile() {
    return secret("accounts.json");
  }

  /** Where all parts write their logs. */
  public Path logFolder() {
    return command.state().resolve("logs");
  }

  /** A file that the launcher keeps to itself, such as a key that signs. */
  public Path secret(String name) {
    return command.state().resolve("secrets").resolve(name);
  }

  /** Host and port of the shell. */
  public String authority() {
    return "localhost:" + (SHELL + offset);
  }

  /** Of a path in the portal, such as {@code /voting}. */
  public URI url(String path) {
    return URI.create("http://" + authority() + path);
  }

  /** A client of this portal that follows nothing and remembers nothing. */
  public Visitor visitor() {
    return new Visitor(this::url);
  }

  /** Runs {@code ./vitral} with these words; what it prints, when it succeeds. */
  public String vitral(String... words) {
    return command.run(COMMAND, words);
  }

  /** Runs a line of shell where {@code ./vitral} means this portal. */
  public String shellLine(String line) {
    return command.line(COMMAND, line);
  }

  /** What {@code ./vitral status --json} says of one part. */
  public JsonNode part(String name) {
    return parts()
        .filter(part -> part.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part " + name));
  }

  /** Where each part is that listens, by its name. */
  public Map<String, String> urls() {
    return parts()
        .filter(part -> part.hasNonNull("url"))
        .collect(
            Collectors.toMap(
                part -> part.path("name").asText(), part -> part.path("url").asText()));
  }

  private Stream<JsonNode> parts() {
    try {
      return StreamSupport.stream(JSON.readTree(vitral("status", "--json")).spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The environment by which a tenant of this portal's stores finds them. */
  public Map<String, String> storesOf(String tenant) {
    return Stores.find(command.state()).orElseThrow().settingsFor(tenant);
  }

  /** The last lines of every part's log, for the reader of a failed test. */
  String logs() {
    return command.logs();
  }

  @Override
  public void close() {
    vitral("down");
  }
}

package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Build;
import dev.vitral.launcher.edge.EdgeProgram;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the command that runs the shell alone, as an edge; the script becomes it, so that one
 * process stays. The options are checked here by their names and read by the edge itself.
 */
@Command(
    name = "edge",
    description = "Stand in front of any HTTP site, with ESI and a cache; docs/edge.md.",
    sortOptions = false)
final class Edge implements Runnable {

  @Parameters(paramLabel = "ORIGIN_URL", description = "Where the site is: http://127.0.0.1:3000")
  String origin = "";

  @Option(names = "--port", paramLabel = "N", description = "Where to listen; 8080.")
  String port = "";

  @Option(names = "--host", paramLabel = "H", description = "On which address; 127.0.0.1.")
  String host = "";

  @Option(
      names = "--allow-host",
      paramLabel = "H",
      description = "A host, or host:port, from where fragments may come; may be repeated.")
  List<String> allowed = List.of();

  @Option(
      names = "--trust-host",
      paramLabel = "H",
      description = "One whose fragments may carry ESI too; may be repeated.")
  List<String> trusted = List.of();

  @Option(
      names = "--esi-limits",
      paramLabel = "NAME=N,…",
      description = "Such as maxDepth=3,fragmentTimeoutMs=500,followRedirects=1.")
  List<String> limits = List.of();

  @Option(
      names = "--device-token",
      paramLabel = "T",
      description = "This surrogate's name in Surrogate-Capability; vitral.")
  String token = "";

  @Option(
      names = "--origin-host",
      paramLabel = "H",
      description = "What to say in Host to the origin; what the visitor said.")
  String originHost = "";

  @Option(
      names = "--compress",
      paramLabel = "br,gzip",
      description = "How composed pages may be compressed, or none; br,gzip.")
  String codings = "";

  @Option(
      names = "--trusted-surrogate",
      paramLabel = "ADDRESS=TOKEN",
      description = "One in front that may compose pages itself; may be repeated.")
  List<String> surrogates = List.of();

  @Option(
      names = "--purge-from",
      paramLabel = "ADDRESS[=TOKEN]",
      description = "Who may purge the cache, and what to show for it; may be repeated.")
  List<String> purgers = List.of();

  @Option(names = "--cache", paramLabel = "N", description = "Bound of the cache, as 64M; 64M.")
  String cache = "";

  @Option(
      names = "--stale-if-unreachable",
      paramLabel = "S",
      description = "Seconds to go on with stale answers while the origin is away; 86400.")
  String staleIfUnreachable = "";

  @Option(
      names = "--store-cookies",
      paramLabel = "yes|no",
      description = "Whether an answer that sets a cookie may be kept, if it says so; yes.")
  String storeCookies = "";

  @Option(
      names = "--obey-visitors",
      paramLabel = "yes|no",
      description = "Whether Cache-Control of requests counts; yes.")
  String obeyVisitors = "";

  @Option(
      names = "--invalid-age",
      paramLabel = "stale|ignore",
      description = "What an answer is whose Age cannot be read; stale.")
  String invalidAge = "";

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      description = "Seconds to rehearse at most after the start; 20, 0 for none.")
  String warmUp = "";

  @Option(
      names = "--open-warm",
      paramLabel = "yes|no",
      description = "Whether to listen only once it has rehearsed; no.")
  String openWarm = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    home.prepare();
    new Build(home).shell(new Terminal(System.err)::step);
    List<String> words = new ArrayList<>(List.of(origin));
    words.addAll(options());
    List<String> command = new EdgeProgram(home).command(words);
    System.out.println(
        "exec " + command.stream().map(Edge::quoted).collect(Collectors.joining(" ")));
  }

  /** Every option that was given, with its value, in an order that does not matter. */
  private List<String> options() {
    List<String> words = new ArrayList<>();
    spec.commandLine()
        .getParseResult()
        .matchedOptions()
        .forEach(
            option ->
                option
                    .stringValues()
                    .forEach(value -> words.addAll(List.of(option.longestName(), value))));
    return words;
  }

  /** For a shell, whatever is in it. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}

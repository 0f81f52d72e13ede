package dev.vitral.launcher.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of an edge: their names are checked here, their values by the edge itself. */
final class EdgeOptions implements IModelTransformer {

  @Override
  public CommandSpec transform(CommandSpec edge) {
    return edge.addOption(once("--port", "N", "Where to listen; 8080."))
        .addOption(once("--host", "H", "On which address; 127.0.0.1."))
        .addOption(
            often("--allow-host", "H", "A host, or host:port, from where fragments may come"))
        .addOption(often("--trust-host", "H", "One whose fragments may carry ESI too"))
        .addOption(
            often(
                "--esi-limits",
                "NAME=N,…",
                "Such as maxDepth=3,fragmentTimeoutMs=500,followRedirects=1"))
        .addOption(
            once("--device-token", "T", "This surrogate's name in Surrogate-Capability; vitral."))
        .addOption(
            once("--origin-host", "H", "What to say in Host to the origin; what the visitor said."))
        .addOption(
            once(
                "--compress", "br,gzip", "How composed pages may be compressed, or none; br,gzip."))
        .addOption(
            often(
                "--trusted-surrogate",
                "ADDRESS=TOKEN",
                "One in front that may compose pages itself"))
        .addOption(
            often(
                "--purge-from",
                "ADDRESS[=TOKEN]",
                "Who may purge the cache, and what to show for it"))
        .addOption(once("--cache", "N", "Bound of the cache, as 64M; 64M."))
        .addOption(
            once(
                "--stale-if-unreachable",
                "S",
                "Seconds to go on with stale answers while the origin is away; 86400."))
        .addOption(
            once(
                "--store-cookies",
                "yes|no",
                "Whether an answer that sets a cookie may be kept, if it says so; yes."))
        .addOption(
            once("--obey-visitors", "yes|no", "Whether Cache-Control of requests counts; yes."))
        .addOption(
            once(
                "--invalid-age",
                "stale|ignore",
                "What an answer is whose Age cannot be read; stale."))
        .addOption(
            once("--warm-up", "S", "Seconds to rehearse at most after the start; 20, 0 for none."))
        .addOption(
            once("--open-warm", "yes|no", "Whether to listen only once it has rehearsed; no."));
  }

  /** Every option that was given, each time followed by a value of it. */
  static List<String> given(ParseResult parsed) {
    List<String> words = new ArrayList<>();
    for (OptionSpec option : new LinkedHashSet<>(parsed.matchedOptions())) {
      option.stringValues().forEach(value -> words.addAll(List.of(option.longestName(), value)));
    }
    return words;
  }

  private static OptionSpec once(String name, String value, String meaning) {
    return shape(name, value, meaning).type(String.class).build();
  }

  private static OptionSpec often(String name, String value, String meaning) {
    return shape(name, value, meaning + "; may be repeated.")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .build();
  }

  private static OptionSpec.Builder shape(String name, String value, String meaning) {
    return OptionSpec.builder(name).paramLabel(value).description(meaning);
  }
}

package dev.vitral.launcher.command;

import dev.vitral.faults.Fault;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.portal.Plan;
import dev.vitral.launcher.remote.LiveCoding;
import dev.vitral.launcher.remote.RemoteAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code up} can be told, and how it tells the supervisor. */
final class UpOptions {

  @Option(names = "--port", paramLabel = "PORT", description = "The shell's port (default: 8080).")
  @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = Placement.LOOPBACK,
      description =
          "The shell's address (default: ${DEFAULT-VALUE}). Nothing else leaves loopback.")
  String host = Placement.LOOPBACK;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Added to every port (default: VITRAL_PORT_OFFSET, or 0).",
      defaultValue = "${env:VITRAL_PORT_OFFSET:-0}")
  int offset;

  @Option(names = "--no-restart", description = "What dies stays down.")
  boolean noRestart;

  @Option(
      names = "--fault",
      paramLabel = "NAME=FAULT",
      description = "Spoil a fragment's answers: " + Fault.WORDS + ".")
  List<String> faults = new ArrayList<>();

  @Option(names = "--set", paramLabel = "NAME:key=value", description = "A setting of one service.")
  List<String> settings = new ArrayList<>();

  @Option(names = "--no-content", description = "Send no sample content.")
  boolean noContent;

  @Option(names = "--stores-only", hidden = true)
  boolean storesOnly;

  @Option(names = "--live", hidden = true)
  @Nullable String live;

  @Option(names = "--portal", hidden = true)
  @Nullable String portal;

  Plan plan() {
    return new Plan(
        new Placement(host, port == null ? OptionalInt.empty() : OptionalInt.of(port), offset),
        !noRestart,
        faultsByName(),
        settingsByName(),
        !noContent,
        storesOnly,
        live());
  }

  private Optional<LiveCoding> live() {
    if (live == null && portal == null) {
      return Optional.empty();
    } else if (live == null || portal == null) {
      throw new Trouble("--portal belongs to ./vitral dev NAME.");
    }
    return Optional.of(new LiveCoding(live, RemoteAddress.of(portal)));
  }

  private Map<String, Fault> faultsByName() {
    Map<String, Fault> byName = new LinkedHashMap<>();
    for (String text : faults) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new Trouble(
            "--fault wants NAME=FAULT, such as voting=delay:2s, not '%s'.".formatted(text));
      }
      try {
        byName.put(text.substring(0, equals), Fault.parse(text.substring(equals + 1)));
      } catch (IllegalArgumentException e) {
        throw new Trouble("--fault %s: %s.".formatted(text, e.getMessage()), e);
      }
    }
    return byName;
  }

  private Map<String, Map<String, String>> settingsByName() {
    Map<String, Map<String, String>> byName = new LinkedHashMap<>();
    for (String text : settings) {
      int colon = text.indexOf(':');
      int equals = text.indexOf('=', colon);
      if (colon < 1 || equals < colon + 2) {
        throw new Trouble(
            "--set wants NAME:key=value, such as shell:vitral.page.deadline=5s, not '%s'."
                .formatted(text));
      }
      byName
          .computeIfAbsent(text.substring(0, colon), name -> new LinkedHashMap<>())
          .put(text.substring(colon + 1, equals), text.substring(equals + 1));
    }
    return byName;
  }

  /** The same options as words of a command line. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of("--host", host, "--port-offset", "" + offset));
    if (port != null) {
      words.addAll(List.of("--port", port.toString()));
    }
    if (noRestart) {
      words.add("--no-restart");
    }
    if (noContent) {
      words.add("--no-content");
    }
    if (storesOnly) {
      words.add("--stores-only");
    }
    live()
        .ifPresent(
            one ->
                words.addAll(List.of("--live", one.fragment(), "--portal", one.portal().origin())));
    faults.forEach(fault -> words.addAll(List.of("--fault", fault)));
    settings.forEach(setting -> words.addAll(List.of("--set", setting)));
    return words;
  }
}

package dev.vitral.launcher.changes;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules of the root pom, in its order, and which others each of them needs, as their poms
 * say.
 */
record Needs(Map<String, Set<String>> direct) {

  /** Tests that ask for a store start this module's process, which no pom can say. */
  private static final String STORES = "src/datastores";

  private static final String STORES_CLIENT = "src/stores-client";
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern OURS = Pattern.compile("<artifactId>(vitral-[^<]+)</artifactId>");
  private static final Pattern PARENT = Pattern.compile("(?s)<parent>.*?</parent>");

  static Needs of(Path root) {
    List<String> modules = found(MODULE, pom(root)).toList();
    Map<String, String> byArtifact = new HashMap<>();
    modules.forEach(module -> byArtifact.put(artifact(root, module), module));
    Map<String, Set<String>> direct = new LinkedHashMap<>();
    for (String module : modules) {
      Set<String> needed =
          found(OURS, pom(root.resolve(module)))
              .filter(byArtifact::containsKey)
              .map(byArtifact::get)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      needed.remove(module);
      if (needed.contains(STORES_CLIENT) && !module.equals(STORES)) {
        needed.add(STORES);
      }
      direct.put(module, needed);
    }
    return new Needs(direct);
  }

  Set<String> modules() {
    return direct.keySet();
  }

  /** Everybody who needs it, directly or not, and through whom. */
  Map<String, String> whoNeeds(String module) {
    Map<String, String> through = new LinkedHashMap<>();
    List<String> next = List.of(module);
    while (!next.isEmpty()) {
      Set<String> found = new LinkedHashSet<>();
      for (String needed : next) {
        direct.forEach(
            (who, needs) -> {
              if (needs.contains(needed) && !who.equals(module) && !through.containsKey(who)) {
                through.put(who, needed);
                found.add(who);
              }
            });
      }
      next = List.copyOf(found);
    }
    return through;
  }

  boolean needsStores(String module) {
    return direct.getOrDefault(module, Set.of()).contains(STORES);
  }

  private static String artifact(Path root, String module) {
    String own = PARENT.matcher(pom(root.resolve(module))).replaceFirst("");
    return found(OURS, own).findFirst().orElse(module);
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult one) -> one.group(1));
  }

  private static String pom(Path folder) {
    try {
      return Files.readString(folder.resolve("pom.xml"));
    } catch (IOException e) {
      throw new Trouble("%s has no readable pom.xml: %s".formatted(folder, e.getMessage()), e);
    }
  }
}

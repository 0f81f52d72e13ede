package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Include;
import dev.vitral.kit.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a manifest must keep to before it is taken into use. */
final class ManifestRules {

  private static final Set<String> RESERVED =
      Set.of(
          "q",
          "fragments",
          "static",
          "_vitral",
          "en",
          "vitral.json",
          "sitemap.xml",
          "robots.txt",
          "feed.atom");
  private static final Pattern PREFIX = Pattern.compile("(/[a-z0-9][a-z0-9._-]*)+");

  /** What is wrong, as sentences; empty if nothing is. */
  static List<String> violations(RegisteredFragment fragment, Manifest manifest) {
    List<String> wrong = new ArrayList<>();
    if (!fragment.name().equals(manifest.name())) {
      wrong.add("It is named '" + manifest.name() + "'.");
    }
    if (manifest.contract() != Manifest.CONTRACT) {
      wrong.add("It speaks contract " + manifest.contract() + ".");
    }
    manifest.prefixes().forEach(prefix -> checkPrefix(prefix, wrong));
    manifest.includes().forEach(include -> checkInclude(fragment, include, wrong));
    manifest.slots().stream()
        .filter(slot -> manifest.include(slot.include()).isEmpty())
        .forEach(slot -> wrong.add("Slot " + slot.slot() + " names no include of its own."));
    return wrong;
  }

  private static void checkPrefix(String prefix, List<String> wrong) {
    if (!PREFIX.matcher(prefix).matches() || RESERVED.contains(prefix.split("/", -1)[1])) {
      wrong.add("Prefix '" + prefix + "' is malformed or reserved.");
    }
  }

  private static void checkInclude(
      RegisteredFragment fragment, Include include, List<String> wrong) {
    String home = "/fragments/" + fragment.name() + "/";
    if (!isBelow(home, include.path())
        || (include.fallback() != null && !isBelow(home, include.fallback()))) {
      wrong.add("Include " + include.name() + " is not served below " + home + ".");
    }
    try {
      include.deadlineDuration();
    } catch (IllegalArgumentException e) {
      wrong.add("Include " + include.name() + ": " + e.getMessage());
    }
  }

  private static boolean isBelow(String home, String path) {
    return path.startsWith(home) && path.matches("[A-Za-z0-9/_.~?=&%-]+");
  }

  private ManifestRules() {}
}

package dev.vitral.contract.manifest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a manifest may be promoted. Cheap: no request is made. Unknown fields are no violation
 * here, so that a newer fragment can join an older shell; its own tests also ask {@link
 * UnknownFields}.
 */
public final class ManifestCheck {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Rule NO_FOREIGN_URL = new ForeignUrlRule();
  private static final List<Rule> RULES =
      List.of(
          new PrefixRule(),
          new RouteRule(),
          new IncludeRule(),
          new SlotRule(),
          new AssetRule(),
          new EventRule(),
          new NavigationRule(),
          new SessionRule());

  private ManifestCheck() {}

  /**
   * Checks a manifest as served.
   *
   * @param expectedName the name under which the registry knows the fragment
   * @return what is wrong with it, empty if nothing
   */
  public static List<Violation> check(String expectedName, byte[] manifest) {
    try {
      return check(expectedName, JSON.readTree(manifest));
    } catch (JacksonException malformed) {
      return List.of(new Violation("vitral.json", "is no JSON: " + malformed.getOriginalMessage()));
    } catch (IOException unreadable) {
      return List.of(new Violation("vitral.json", "cannot be read: " + unreadable.getMessage()));
    }
  }

  /** As {@link #check(String, byte[])}, for a manifest already read. */
  public static List<Violation> check(String expectedName, JsonNode manifest) {
    if (!manifest.isObject()) {
      return List.of(new Violation("vitral.json", "must be a JSON object"));
    }
    List<Violation> violations = new ArrayList<>(found(List.of(NO_FOREIGN_URL), manifest));
    addUnnamed(Schema.violations(manifest), violations);
    addUnnamed(found(RULES, manifest), violations);
    String name = manifest.path("name").asText();
    if (!name.equals(expectedName)) {
      violations.add(
          new Violation("name", "is '" + name + "', the registry says '" + expectedName + "'"));
    }
    return Violation.first(violations);
  }

  private static List<Violation> found(List<Rule> rules, JsonNode manifest) {
    Findings findings = new Findings();
    rules.forEach(rule -> rule.check(manifest, findings));
    return findings.violations();
  }

  /** A field that is wrong already has one reason, the plainest. */
  private static void addUnnamed(List<Violation> more, List<Violation> violations) {
    Set<String> named =
        violations.stream().map(Violation::subject).collect(Collectors.toCollection(HashSet::new));
    more.stream().filter(one -> !named.contains(one.subject())).forEach(violations::add);
  }
}

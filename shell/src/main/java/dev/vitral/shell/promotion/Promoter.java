package dev.vitral.shell.promotion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import dev.vitral.contract.manifest.ManifestCheck;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.promotion.ManifestForm.Form;
import dev.vitral.shell.registry.FragmentPromoted;
import dev.vitral.shell.registry.FragmentSeen;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.registry.RegistryFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a manifest counts: it has to be one, claim nothing that is somebody else's, and
 * its fragment has to do what it promises. The last one that counted stays while a new one is
 * refused.
 */
@ApplicationScoped
class Promoter {

  private static final int LONGEST_VERSION = 100;

  private final RegistryFile file;
  private final Registry registry;
  private final Standings standings;
  private final Examination examination;
  private final ManifestForm form;
  private final ObjectMapper json;
  private final Event<FragmentPromoted> promoted;
  private final Event<FragmentSeen> seen;

  Promoter(
      RegistryFile file,
      Registry registry,
      Standings standings,
      Examination examination,
      ManifestForm form,
      ObjectMapper json,
      Event<FragmentPromoted> promoted,
      Event<FragmentSeen> seen) {
    this.file = file;
    this.registry = registry;
    this.standings = standings;
    this.examination = examination;
    this.form = form;
    this.json = json;
    this.promoted = promoted;
    this.seen = seen;
  }

  /**
   * Takes a manifest into use, or says in its fragment's standing why not. Blocks: its fragment may
   * be asked for all that it offers.
   *
   * @param served the manifest as it was served
   * @return whether it counts now
   */
  boolean offer(RegisteredFragment fragment, byte[] served) {
    Form read = form.read(fragment, served);
    byte[] body = read.manifest();
    List<Violation> violations =
        read.violations().isEmpty()
            ? ManifestCheck.check(fragment.name(), body)
            : read.violations();
    if (!violations.isEmpty()) {
      return refused(fragment, version(body), violations);
    }
    try {
      return offer(fragment, json.readValue(body, Manifest.class));
    } catch (IOException unreadable) {
      Violation why = new Violation("vitral.json", "is no manifest: " + unreadable.getMessage());
      return refused(fragment, version(body), List.of(why));
    }
  }

  /** What the fragment serves as its manifest cannot be one. */
  void refuse(RegisteredFragment fragment, Violation why) {
    refused(fragment, "", List.of(why));
  }

  /** The fragment serves again what was refused a moment ago. */
  void refuseStill(RegisteredFragment fragment) {
    standings.stillRefused(fragment.name());
  }

  /** The fragment says that nothing has changed. */
  void confirm(RegisteredFragment fragment) {
    standings.confirmed(fragment.name());
    seen.fire(new FragmentSeen(fragment.name()));
  }

  private boolean offer(RegisteredFragment fragment, Manifest manifest) {
    Optional<Manifest> counts =
        registry.portal().fragment(fragment.name()).map(KnownFragment::manifest);
    if (counts.filter(manifest::equals).isPresent()) {
      confirm(fragment);
      return true;
    }
    List<Violation> violations = conflicts(fragment, manifest);
    if (violations.isEmpty()) {
      violations = examination.of(fragment, counts.isEmpty());
    }
    if (violations.isEmpty()) {
      violations = promote(fragment, manifest);
    }
    if (!violations.isEmpty()) {
      return refused(fragment, manifest.version(), violations);
    }
    promoted.fire(new FragmentPromoted(fragment.name()));
    seen.fire(new FragmentSeen(fragment.name()));
    return true;
  }

  /** One after the other: what it claims may have become somebody else's since it was examined. */
  private synchronized List<Violation> promote(RegisteredFragment fragment, Manifest manifest) {
    List<Violation> conflicts = conflicts(fragment, manifest);
    if (conflicts.isEmpty() && registry.promote(fragment, manifest)) {
      standings.promoted(fragment.name(), manifest.version());
    }
    return conflicts;
  }

  private List<Violation> conflicts(RegisteredFragment fragment, Manifest manifest) {
    return new Conflicts(file.fragments(), registry.portal().fragments(), file.sites())
        .of(fragment, manifest);
  }

  private boolean refused(RegisteredFragment fragment, String version, List<Violation> why) {
    if (file.lists(fragment)) {
      standings.refused(fragment.name(), version, why);
    }
    return false;
  }

  /** As it says itself, as long as it may be said on. */
  static String versionOf(JsonNode manifest) {
    String said = manifest.path("version").asText();
    return said.length() <= LONGEST_VERSION ? said : said.substring(0, LONGEST_VERSION) + "…";
  }

  /** What a manifest that is refused says of its version, if it says anything. */
  private String version(byte[] body) {
    try {
      return versionOf(json.readTree(body));
    } catch (IOException unreadable) {
      return "";
    }
  }
}

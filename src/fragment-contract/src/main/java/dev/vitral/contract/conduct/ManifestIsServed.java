package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.manifest.ManifestCheck;
import dev.vitral.contract.manifest.UnknownFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The manifest is served as JSON, may be promoted, and has no field that nobody reads. */
final class ManifestIsServed implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    Answer answer = fragment.manifestAnswer();
    if (answer.status() != 200 || !answer.hasType("application/json")) {
      String type = answer.header("Content-Type").orElse("no type");
      return List.of(
          new Violation(
              answer.path(),
              "answers " + answer.status() + " with " + type + ", not 200 with JSON"));
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    List<Violation> violations = new ArrayList<>(ManifestCheck.check(fragment.name(), body));
    violations.addAll(UnknownFields.in(fragment.manifest()));
    return violations;
  }
}

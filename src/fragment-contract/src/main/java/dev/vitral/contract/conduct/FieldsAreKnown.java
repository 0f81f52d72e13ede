package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.manifest.UnknownFields;
import java.util.List;

/**
 * The manifest has no field that nobody reads. Only a fragment's own tests ask this: a portal older
 * than the fragment takes it as it is.
 */
final class FieldsAreKnown implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return UnknownFields.in(fragment.manifest());
  }
}

package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;

/** One point of the contract. It has no state: any thread may ask it about any fragment. */
public interface Check {

  /** In how far the fragment breaks it; empty if it does not. */
  List<Violation> check(Fragment fragment);
}

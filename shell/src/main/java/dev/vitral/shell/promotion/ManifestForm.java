package dev.vitral.shell.promotion;

import dev.vitral.contract.Violation;
import dev.vitral.shell.registry.RegisteredFragment;
import java.util.List;

/** Brings what a fragment serves as its manifest into the form of the contract. */
public interface ManifestForm {

  /**
   * @param served the bytes that the fragment answered
   */
  Form read(RegisteredFragment fragment, byte[] served);

  /**
   * A manifest as the contract has it.
   *
   * @param violations why it is none, if it is none
   */
  record Form(byte[] manifest, List<Violation> violations) {}
}

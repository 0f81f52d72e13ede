package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;

/** What stands or falls with the includes in it: a page, a fragment, an attempt. */
interface Scope {

  /** Every include in it is complete. */
  void whole();

  /** An include in it failed for good. */
  void failed(EsiException cause);
}

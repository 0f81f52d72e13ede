package dev.vitral.shell.edge.compose;

import dev.vitral.shell.edge.visit.Visitor;
import org.jspecify.annotations.Nullable;

/** What a request on a visitor's behalf says in a header. */
@FunctionalInterface
interface Asked {

  /**
   * Its lines joined; null if it does not say it.
   *
   * @param name in lower case
   */
  @Nullable String header(Visitor visitor, String name);
}

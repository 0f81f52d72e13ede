package dev.vitral.shell.include;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.reuse.Question;
import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * What an include's URL stands for.
 *
 * @param fragment who serves it
 * @param declared the manifest's entry, absent for a part that the manifest does not name
 * @param path path and query to ask for
 * @param isBar whether it is the page's header bar
 */
record IncludeTarget(
    KnownFragment fragment, Optional<PlacedInclude> declared, String path, boolean isBar) {

  /** The include's name, such as {@code voting/leaderboard}. */
  String id() {
    return fragment.name() + "/" + label();
  }

  /** The name within its fragment; parts without a name count together. */
  String label() {
    return declared.map(include -> include.include().name()).orElse("other");
  }

  /** What the include wants to know of the visitor. */
  Identity identity() {
    return fragment.identityAt(path.split("\\?", 2)[0], "GET");
  }

  /** What is asked when nobody in particular asks. */
  Question question(MultiMap headers) {
    return Question.of(fragment.name(), path, headers);
  }

  /** Why a request for it failed, as the ESI engine tells it. */
  EsiException failure(Throwable cause, IncludeRequest request) {
    return cause instanceof TimeoutException
        ? new EsiException.TimedOut(id(), request.timeout(), request.location())
        : new EsiException.Unreachable(
            path, String.valueOf(cause.getMessage()), request.location(), cause);
  }

  boolean isEssential() {
    return declared.map(PlacedInclude::isEssential).orElse(false);
  }
}

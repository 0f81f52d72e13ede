package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.shell.cache.CacheControl;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of every part of a page, and says what follows for the whole. */
final class Parts implements Listener {

  private final Merged merged = new Merged();
  private boolean composed;

  /** The page's own markup, or a fragment. */
  void add(CacheControl said, long age, List<String> varies) {
    List<String> kept = varies.stream().filter(name -> !name.equals("accept-encoding")).toList();
    merged.add(said, age, kept);
  }

  /** A fragment that says something to this visitor alone. */
  void addPrivate() {
    merged.makePrivate();
  }

  @Override
  public void included(
      String src, Location at, Outcome outcome, Duration took, @Nullable EsiException cause) {
    composed = true;
    if (outcome != Outcome.FRESH) {
      merged.spoil();
    }
  }

  @Override
  public void dependsOn(String name) {
    composed = true;
    merged.dependsOn(name);
  }

  /** Whether something of the visitor or of a fragment is in the page. */
  boolean isComposed() {
    return composed;
  }

  Merged merged() {
    return merged;
  }
}

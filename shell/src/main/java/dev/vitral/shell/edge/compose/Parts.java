package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.esi.Problem;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Merged;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of every part of a page, and says what follows for the whole. */
final class Parts implements Listener {

  private final Complaints complaints;
  private final String page;
  private final Merged merged = new Merged();
  private @Nullable EsiException toldLast;
  private boolean composed;

  /**
   * @param page its address, for messages
   */
  Parts(Complaints complaints, String page) {
    this.complaints = complaints;
    this.page = page;
  }

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
    if (cause != null) {
      tell(cause);
    }
  }

  @Override
  public void malformed(Problem problem) {
    complaints.tell(page, problem.toString());
  }

  /** Why an include failed, healed or not, or the page with it. */
  void tell(EsiException cause) {
    if (cause != toldLast) {
      toldLast = cause;
      complaints.tell(page, String.valueOf(cause.getMessage()));
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

package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.esi.Problem;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Merged;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.edge.visit.Visitor;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears of every part of a page, and says what follows for the whole. */
final class Parts implements Listener {

  private final Complaints complaints;
  private final String page;
  private final Choice.Draft choice;
  private final Set<Stored<Ready>> kept = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Merged merged = new Merged();
  private @Nullable EsiException toldLast;
  private boolean composed;
  private boolean repeatable = true;

  Parts(Complaints complaints, Visitor visitor) {
    this.complaints = complaints;
    this.page = visitor.address();
    this.choice = new Choice.Draft(visitor);
  }

  /**
   * The page's own markup, or a fragment, out of the cache.
   *
   * @param now of the cache's clock
   */
  void add(Stored<Ready> part, long now, Asked asked) {
    add(part.general(), part.age(now), part.varies());
    if (!part.isFresh(now)) {
      merged.expire();
      repeatable = false; // a fresh one is on its way
    }
    kept.add(part);
    part.varies().forEach(name -> choice.add(asked, name));
  }

  /** The same as it comes. */
  void add(CacheControl said, long age, List<String> varies) {
    List<String> kept = varies.stream().filter(name -> !name.equals("accept-encoding")).toList();
    merged.add(said, age, kept);
  }

  /** An origin is asked for a part. */
  void addAsked() {
    repeatable = false;
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
      repeatable = false;
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
    repeatable &= !name.equals("*");
    choice.add(Visitor::header, name);
  }

  @Override
  public void unrepeatable() {
    repeatable = false;
  }

  /** Whether the page would be the same for the same choice and {@link #generation}. */
  boolean isRepeatable() {
    return repeatable;
  }

  /** The parts that came out of the cache. */
  Generation generation() {
    return new Generation(List.copyOf(kept));
  }

  /** What of the visitor's request decided on the page. */
  Choice choice() {
    return choice.choice();
  }

  /** Whether something of the visitor or of a fragment is in the page. */
  boolean isComposed() {
    return composed;
  }

  Merged merged() {
    return merged;
  }
}

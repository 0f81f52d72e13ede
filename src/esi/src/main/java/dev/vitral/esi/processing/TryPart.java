package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.elements.Element.Try;

/**
 * An attempt that vanishes whole if an include in it fails; {@code except} then takes its place.
 */
final class TryPart implements Part.Awaited {

  private final Page page;
  private final Surroundings surroundings;
  private final Region around;
  private final Try element;
  private final Region attempt = new Region(new Attempting());
  private final Region except;
  private Region chosen = attempt;
  private boolean decided;

  TryPart(Page page, Surroundings surroundings, Region around, Try element) {
    this.page = page;
    this.surroundings = surroundings;
    this.around = around;
    this.element = element;
    this.except = new Region(new Excepting());
  }

  @Override
  public void start() {
    attempt.start(Planner.plan(element.attempt(), page, surroundings.withheld(true), attempt));
  }

  @Override
  public boolean drainTo(Outlet outlet) {
    return decided && chosen.drainTo(outlet);
  }

  @Override
  public void cancel() {
    chosen.cancel();
  }

  private final class Attempting implements Scope {
    @Override
    public void whole() {
      decided = true;
      around.settled();
    }

    @Override
    public void failed(EsiException cause) {
      attempt.cancel();
      chosen = except;
      decided = true;
      except.start(Planner.plan(element.except(), page, surroundings, except));
    }
  }

  private final class Excepting implements Scope {
    @Override
    public void whole() {
      around.settled();
    }

    @Override
    public void failed(EsiException cause) {
      around.failed(cause);
    }
  }
}

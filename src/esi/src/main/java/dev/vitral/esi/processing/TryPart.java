package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.elements.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that vanishes whole if something in it fails; {@code except} then takes its place.
 * What follows goes on meanwhile, unless it may see other values in the one case than in the other.
 */
final class TryPart {

  private final DocumentRun run;
  private final Context around;
  private final Region out;
  private final Attempt attempt;
  private final Names before;
  private final int changesBefore;
  private @Nullable Body except;
  private Runnable onDecision = () -> {};
  private boolean begun;
  private boolean complete;
  private boolean failed;
  private boolean decided;
  private boolean restores;

  TryPart(DocumentRun run, Context around) {
    this.run = run;
    this.around = around;
    this.out = around.out().open(true);
    this.attempt = new Attempt(run.page(), around.unit());
    this.before = run.names().snapshot();
    this.changesBefore = run.names().changes();
    around.unit().await();
  }

  boolean hasBegun() {
    return begun;
  }

  /** Where the attempt goes to. */
  Context attempt() {
    begun = true;
    return new Context(out, attempt, around.where().toBeWithheld());
  }

  /** The attempt has been followed to its end; where what comes next goes to. */
  Context endOfAttempt() {
    attempt.settled();
    return around;
  }

  void except(Body body) {
    if (except == null) {
      except = body;
    }
  }

  /** Everything in it has been read. Where all around it has failed, nobody decides any more. */
  void complete() {
    complete = true;
    restores = run.names().changes() != changesBefore || (except != null && except.changesScope());
    if (!begun) {
      attempt.settled();
    }
    if (failed) {
      instead();
    }
    if (restores && !decided && !around.unit().isOver()) {
      onDecision = run.waits();
    }
  }

  private void succeed() {
    out.close();
    out.release();
    around.unit().settled();
    decide();
  }

  private void giveUp() {
    failed = true;
    run.page().fetches().cancelAbandoned();
    out.clear();
    if (complete) {
      instead();
    } else {
      run.goOn();
    }
  }

  private void instead() {
    if (around.unit().isOver()) {
      decide();
      return;
    }
    Namespace names = run.names();
    if (restores) {
      names.restore(before);
    } else {
      names = names.with(before);
    }
    out.release();
    DocumentRun rest =
        new DocumentRun(
            names,
            new Context(out, around.unit(), around.where()),
            run.page().made(),
            this::decide);
    rest.addAll(except == null ? List.of() : except.instructions());
    rest.proceed();
  }

  private void decide() {
    decided = true;
    onDecision.run();
  }

  private final class Attempt extends Unit {

    Attempt(Page page, Unit around) {
      super(page, around);
    }

    @Override
    void whole() {
      succeed();
    }

    @Override
    void failed(EsiException cause) {
      giveUp();
    }
  }
}

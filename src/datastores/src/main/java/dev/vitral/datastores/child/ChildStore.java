package dev.vitral.datastores.child;

import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.Condition;
import dev.vitral.datastores.store.Store;
import dev.vitral.datastores.store.StoreFailure;
import java.nio.file.Path;
import java.util.Optional;

/** A store that is a program of its own and can therefore be killed alone. */
public abstract class ChildStore implements Store {
  private final Program program;
  private final Condition condition;
  private final KeptAlive child;

  protected ChildStore(Program program) {
    this.program = program;
    this.condition = new Condition(program.name());
    this.child = new KeptAlive(program, condition);
  }

  @Override
  public final String name() {
    return program.name();
  }

  @Override
  public final Address address() {
    return program.address();
  }

  @Override
  public final Condition condition() {
    return condition;
  }

  @Override
  public final Optional<Long> pid() {
    return child.pid();
  }

  @Override
  public final Path data() {
    return program.directory();
  }

  @Override
  public final void stop() {
    child.retire();
  }

  public final void kill() {
    child.kill();
  }

  public final void restart() throws StoreFailure {
    child.restart();
  }

  /** The program's process, for the store's own start. */
  protected final KeptAlive child() {
    return child;
  }
}

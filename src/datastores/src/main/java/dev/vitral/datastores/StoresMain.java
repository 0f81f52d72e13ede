package dev.vitral.datastores;

import dev.vitral.datastores.store.StoreFailure;

/** Starts the stores and serves until {@code POST /stop}, SIGTERM or the last client's end. */
public final class StoresMain {
  private StoresMain() {}

  public static void main(String[] arguments) throws Exception {
    try {
      new StoresProcess(Options.parse(arguments)).run();
    } catch (StoreFailure e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    }
    Runtime.getRuntime().halt(0);
  }
}

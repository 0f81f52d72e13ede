package dev.vitral.shell.address;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks the operating system, which blocks, on a worker thread; the JDK remembers for a while. */
public final class SystemLookup implements CheckedResolver.Lookup {

  private final Vertx vertx;

  public SystemLookup(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public CompletionStage<List<InetAddress>> addresses(String host) {
    return vertx
        .executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false)
        .toCompletionStage();
  }
}

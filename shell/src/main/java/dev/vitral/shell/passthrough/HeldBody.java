package dev.vitral.shell.passthrough;

import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpClientRequest;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The body of a visit that is all in; it is held until it was sent. */
record HeldBody(Visit visit) implements RequestBody {

  @Override
  public void writeTo(HttpClientRequest to, Consumer<Throwable> failed) {
    visit
        .body()
        .ifPresentOrElse(
            whole -> to.end(whole).onComplete(sent -> visit.letGoOfBody()),
            () -> failed.accept(new CancellationException()));
  }
}

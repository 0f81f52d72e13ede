package dev.vitral.shell.edge.compose;

import dev.vitral.esi.Fetch;
import dev.vitral.shell.edge.pass.Recording;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;

/**
 * An origin's answer as the engine slows it down for a visitor: not while others wait for the rest.
 *
 * @param recording if it may be kept
 */
record Source(HttpClientResponse answer, Optional<Recording> recording) implements Fetch {

  @Override
  public void cancel() {}

  @Override
  public void pause() {
    if (recording.isEmpty() || recording.get().mayPause()) {
      answer.pause();
    }
  }

  @Override
  public void resume() {
    recording.ifPresent(Recording::goOn);
    answer.resume();
  }
}

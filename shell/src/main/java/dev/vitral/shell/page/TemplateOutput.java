package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Output;
import dev.vitral.shell.surrogate.Handover;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/** Makes of the page, on its way to the gate, a template for a surrogate. */
final class TemplateOutput implements Output {

  private final Handover handover;
  private final Gate gate;

  TemplateOutput(Handover handover, Gate gate) {
    this.handover = handover;
    this.gate = gate;
  }

  @Override
  public void write(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    gate.write(ByteBuffer.wrap(handover.pass(bytes)));
  }

  @Override
  public void flush() {
    gate.flush();
  }

  @Override
  public void end() {
    gate.write(ByteBuffer.wrap(handover.rest()));
    gate.end();
  }

  @Override
  public void abort(EsiException cause) {
    gate.abort(cause);
  }

  @Override
  public CompletionStage<Void> drained() {
    return gate.drained();
  }
}

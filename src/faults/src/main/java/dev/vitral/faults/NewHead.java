package dev.vitral.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An answer whose head says something else; its body passes as it comes. */
final class NewHead implements Answer {

  private final OutputStream client;
  private final UnaryOperator<Head> change;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private boolean hasHead;

  NewHead(OutputStream client, UnaryOperator<Head> change) {
    this.client = client;
    this.change = change;
  }

  @Override
  public boolean carry(byte[] piece) throws IOException {
    if (hasHead) {
      client.write(piece);
      return true;
    }
    seen.writeBytes(piece);
    Optional<Head> head = Head.of(seen.toByteArray());
    if (head.isPresent()) {
      hasHead = true;
      client.write(change.apply(head.get()).bytes());
      client.write(seen.toByteArray(), head.get().length(), seen.size() - head.get().length());
    }
    return true;
  }
}

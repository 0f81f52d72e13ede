package dev.vitral.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The head of an answer, then a document that ends when the client leaves. */
final class Flood implements Answer {

  private static final String BEGINNING =
      "<!doctype html><html><head><title>Endless</title></head><body><p>";

  private final OutputStream client;
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  Flood(OutputStream client) {
    this.client = client;
  }

  @Override
  public boolean carry(byte[] piece) throws IOException {
    seen.writeBytes(piece);
    Optional<Head> head = Head.of(seen.toByteArray());
    if (head.isPresent()) {
      flood(head.get());
    }
    return true;
  }

  /** Only the end of the connection would end the body (RFC 9112, 6.3). */
  private void flood(Head head) throws IOException {
    Head open = head.without("Content-Length").without("Transfer-Encoding");
    client.write(open.with("Connection", "close").bytes());
    client.write(BEGINNING.getBytes(StandardCharsets.US_ASCII));
    byte[] more = new byte[OwnAnswer.PIECE];
    Arrays.fill(more, (byte) 'x');
    while (true) {
      client.write(more);
    }
  }
}

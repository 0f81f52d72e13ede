package dev.vitral.shell.page;

import dev.vitral.shell.coding.CodedBodies;
import dev.vitral.shell.coding.Coding;
import dev.vitral.shell.coding.Compressor;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Sends ready pages in fewer bytes. They are the same for everybody and hold nothing of a visitor,
 * so that their length tells nothing of one (BREACH); what is composed for somebody alone is never
 * compressed.
 */
@ApplicationScoped
class Compression {

  /** Smaller pages fit into a packet as they are. */
  private static final int LEAST_BYTES = 1_024;

  private final Compressor compressor;

  Compression(Vertx vertx, PageConfig config) {
    this.compressor = new Compressor(vertx, Coding.listed(config.compress()));
  }

  boolean isOn() {
    return compressor.isOn();
  }

  /** The same page in content codings, each made when it is wanted; half its length at most. */
  Optional<CodedBodies> of(Buffer page) {
    return isOn() && page.length() >= LEAST_BYTES
        ? Optional.of(new CodedBodies(compressor, page, bytes -> bytes <= page.length() / 2))
        : Optional.empty();
  }
}

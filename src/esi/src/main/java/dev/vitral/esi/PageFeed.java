package dev.vitral.esi;

import java.nio.ByteBuffer;

/**
 * A page whose markup comes in by pieces, while what can be written of it flows out. Its methods
 * may be called from any thread, one after the other; those after {@code end}, {@code fail} or
 * {@code cancel} are ignored. Begun by {@link Template#stream}.
 */
public interface PageFeed extends Rendering {

  /** A piece of the decoded markup. The buffer belongs to the engine from now on. */
  void data(ByteBuffer piece);

  /** The markup is complete. */
  void end();

  /** The markup broke off: the page fails. */
  void fail(EsiException cause);
}

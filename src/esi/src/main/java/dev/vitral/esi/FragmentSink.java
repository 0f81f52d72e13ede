package dev.vitral.esi;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Takes the answer to one fetch: {@code head}, any number of {@code data}, then {@code end}; {@code
 * fail} instead of any of them. Calls may come from any thread, one after the other; those after
 * {@code end}, {@code fail} or a cancellation are ignored, as is data before the head.
 */
public interface FragmentSink {

  /**
   * Status and headers. Any status other than 2xx is a failure of the fragment.
   *
   * @param headers names of any case, each name once; {@code Surrogate-Control} and {@code
   *     Content-Type} are looked at
   */
  void head(int status, Map<String, List<String>> headers);

  /** A piece of the decoded body. The buffer belongs to the engine from now on. */
  void data(ByteBuffer piece);

  /** The body is complete. */
  void end();

  /** A complete answer at once, such as one from a cache. */
  default void answer(int status, Map<String, List<String>> headers, ByteBuffer body) {
    head(status, headers);
    data(body);
    end();
  }

  /** The fetch failed; {@link IncludeRequest#location()} is what the exception wants to know. */
  void fail(EsiException cause);
}

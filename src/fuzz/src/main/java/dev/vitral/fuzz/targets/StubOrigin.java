package dev.vitral.fuzz.targets;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.HeaderEdit;
import dev.vitral.esi.IncludeRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Answers as the input says. It pays no heed to pauses and cancellations, as a bad client might.
 */
record StubOrigin(PageInput input, OwnTime time, int pieces) implements Fetcher {

  private static final Duration LATE = Duration.ofMillis(700);
  private static final Map<String, List<String>> PLAIN =
      Map.of("Content-Type", List.of("text/html"));
  private static final Map<String, List<String>> ESI =
      Map.of(
          "Content-Type", List.of("text/html"),
          "Surrogate-Control", List.of("content=\"ESI/1.0\""));

  @Override
  public Fetch fetch(IncludeRequest request, FragmentSink sink) {
    Finding.unless(
        request.options().headers().stream().allMatch(StubOrigin::isSafe),
        "an include breaks no header of its request: " + request.options());
    PageInput.Answer answer = input.at(String.valueOf(request.url().getPath()));
    byte[] body = answer.body();
    switch (answer.kind()) {
      case ESI -> complete(sink, 200, ESI, body);
      case PLAIN -> complete(sink, 200, PLAIN, body);
      case ERROR -> complete(sink, 500, PLAIN, body);
      case UNREACHABLE -> fail(request, sink);
      case CUT -> {
        send(sink, 200, ESI, Arrays.copyOf(body, body.length / 2));
        fail(request, sink);
      }
      case HANGING -> send(sink, 200, ESI, body);
      case LATE -> time.after(LATE, () -> complete(sink, 200, ESI, body));
    }
    return Fetch.DONE;
  }

  private static boolean isSafe(HeaderEdit edit) {
    return HeaderLine.isSafe(edit.name(), edit.value());
  }

  private void complete(
      FragmentSink sink, int status, Map<String, List<String>> headers, byte[] body) {
    send(sink, status, headers, body);
    sink.end();
  }

  private void send(FragmentSink sink, int status, Map<String, List<String>> headers, byte[] body) {
    sink.head(status, headers);
    Cuts.atRandom(body, pieces).forEach(piece -> sink.data(ByteBuffer.wrap(piece)));
  }

  private static void fail(IncludeRequest request, FragmentSink sink) {
    sink.fail(new EsiException.Broken(request.url().toString(), "cut", request.location(), null));
  }
}

package dev.vitral.conformance.run;

import dev.vitral.conformance.cases.Case;
import dev.vitral.conformance.cases.Case.Step;
import dev.vitral.conformance.cases.Headers;
import dev.vitral.conformance.cases.Request;
import dev.vitral.conformance.cases.Url;
import dev.vitral.conformance.client.Answer;
import dev.vitral.conformance.client.Visitor;
import dev.vitral.conformance.judge.Transcript;
import dev.vitral.conformance.stub.Stub;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;

/** One case played from its first request to its last. */
final class Play {

  private static final long AFTERMATH_MILLIS = 5_000;
  private static final long LOOK_EVERY_MILLIS = 20;

  private final Case played;
  private final Vertx vertx;
  private final ExecutorService threads;

  Play(Case played, Vertx vertx, ExecutorService threads) {
    this.played = played;
    this.vertx = vertx;
    this.threads = threads;
  }

  /** What happened, step by step. */
  List<Transcript> transcripts() throws IOException, InterruptedException {
    try (Stub stub = Stub.start(played, threads)) {
      StubResolver resolver = new StubResolver(played, stub.address());
      try (EdgeUnderTest edge = EdgeUnderTest.start(vertx, played, stub.address(), resolver)) {
        List<Transcript> transcripts = new ArrayList<>();
        for (Step step : played.steps()) {
          transcripts.add(play(step, new Visitor(edge.address()), stub, resolver));
        }
        return transcripts;
      }
    }
  }

  private Transcript play(Step step, Visitor visitor, Stub stub, StubResolver resolver)
      throws IOException, InterruptedException {
    Thread.sleep(step.waitMillis());
    boolean hangsUp = step.expected().has("clientAbortMs");
    OptionalLong patience =
        hangsUp
            ? OptionalLong.of(step.expected().get("clientAbortMs").longValue())
            : OptionalLong.empty();
    Answer answer = visitor.ask(step.request(), patience);
    List<String> leftovers = hangsUp ? leftovers(step, visitor, stub) : List.of();
    return new Transcript(answer, stub.recorded(), resolver.trespasses(), leftovers);
  }

  /** What must be over soon after a visitor went away, and what must go on. */
  private static List<String> leftovers(Step step, Visitor visitor, Stub stub)
      throws IOException, InterruptedException {
    List<String> leftovers = new ArrayList<>();
    long end = System.nanoTime() + AFTERMATH_MILLIS * 1_000_000;
    while (stub.busy() > 0 && System.nanoTime() < end) {
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    if (stub.busy() > 0) {
      leftovers.add(stub.busy() + " requests still open after " + AFTERMATH_MILLIS + " ms");
    }
    Url probe = new Url(step.request().url().host(), Stub.PROBE);
    Request request = new Request("GET", probe, new Headers(List.of()), Optional.empty());
    Answer still = visitor.ask(request, OptionalLong.empty());
    if (still.status() != 200 || !still.text().equals(Stub.PROBE_BODY)) {
      leftovers.add("an engine that serves no more: status " + still.status());
    }
    return leftovers;
  }
}

package dev.vitral.conformance.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.conformance.cases.Case;
import dev.vitral.conformance.cases.CaseException;
import dev.vitral.conformance.judge.Finding;
import dev.vitral.conformance.judge.Judge;
import dev.vitral.conformance.judge.Transcript;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Plays cases, each with a stub and an edge of its own: several at a time where time is not part of
 * what is expected, then one after the other where it is.
 */
public final class Runner implements AutoCloseable {

  private static final int AT_A_TIME = 4;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
  private final ExecutorService stubs = threads("stub", Integer.MAX_VALUE);
  private final ExecutorService players = threads("case", AT_A_TIME);
  private final ExecutorService soloist = threads("timed case", 1);

  /** A case as written and what came of it; the transcripts are empty if it could not be played. */
  public record Played(ObjectNode written, Outcome outcome, List<Transcript> transcripts) {}

  /** Plays all cases; the outcomes stand in the cases' order. */
  public List<Played> play(List<ObjectNode> cases) {
    List<CompletableFuture<Played>> untimed =
        cases.stream().filter(one -> !isTimed(one)).map(one -> play(one, players)).toList();
    CompletableFuture.allOf(untimed.toArray(CompletableFuture[]::new)).join();
    List<Played> all = new ArrayList<>(untimed.stream().map(CompletableFuture::join).toList());
    cases.stream().filter(Runner::isTimed).forEach(one -> all.add(play(one, soloist).join()));
    all.sort((one, other) -> cases.indexOf(one.written()) - cases.indexOf(other.written()));
    return all;
  }

  @Override
  public void close() {
    soloist.shutdownNow();
    players.shutdownNow();
    stubs.shutdownNow();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private CompletableFuture<Played> play(ObjectNode written, ExecutorService on) {
    return CompletableFuture.supplyAsync(() -> play(written), on);
  }

  private Played play(ObjectNode written) {
    try {
      Case played = new Case(written);
      List<String> missing =
          played.requirements().stream()
              .filter(name -> !EdgeUnderTest.ABILITIES.contains(name))
              .toList();
      if (!missing.isEmpty()) {
        return new Played(written, outcome(written, List.of(), missing), List.of());
      }
      List<Transcript> transcripts = new Play(played, vertx, stubs).transcripts();
      return new Played(
          written, outcome(written, judge(played, transcripts), missing), transcripts);
    } catch (CaseException | IllegalArgumentException | IOException e) {
      return unplayed(written, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unplayed(written, e);
    }
  }

  private static Played unplayed(ObjectNode written, Exception why) {
    Finding finding = new Finding("case", "can be played", why.toString());
    return new Played(written, outcome(written, List.of(finding), List.of()), List.of());
  }

  private static List<Finding> judge(Case played, List<Transcript> transcripts) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < transcripts.size(); i++) {
      String step = i == 0 ? "" : "then[" + (i - 1) + "].";
      for (Finding found : Judge.judge(played.steps().get(i).expected(), transcripts.get(i))) {
        findings.add(new Finding(step + found.what(), found.expected(), found.received()));
      }
    }
    return findings;
  }

  private static Outcome outcome(ObjectNode written, List<Finding> findings, List<String> missing) {
    return new Outcome(
        written.path("id").asText(),
        written.path("title").asText(),
        written.path("tag").asText(),
        written.path("level").asText(),
        findings,
        missing);
  }

  private static boolean isTimed(ObjectNode written) {
    try {
      return new Case(written).isTimed();
    } catch (CaseException unreadable) {
      return false;
    }
  }

  private static ExecutorService threads(String name, int atMost) {
    return atMost == Integer.MAX_VALUE
        ? Executors.newCachedThreadPool(task -> daemon(task, name))
        : Executors.newFixedThreadPool(atMost, task -> daemon(task, name));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}

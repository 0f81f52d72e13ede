package dev.vitral.launcher.portal;

import dev.vitral.launcher.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts several services, a few at a time: more would only get in each other's way. */
final class Starts {

  /** Starts are processor time above all. */
  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;

  private Starts() {}

  /** Returns when all are ready, or with the first trouble. */
  static void of(List<ServicePart> together, Consumer<String> steps) {
    ExecutorService turns = Executors.newFixedThreadPool(AT_ONCE);
    CompletableFuture<?> all = new CompletableFuture<>();
    List<CompletableFuture<Void>> starts = new ArrayList<>();
    for (ServicePart part : together) {
      starts.add(CompletableFuture.runAsync(() -> start(part, steps), turns));
    }
    starts.forEach(start -> start.whenComplete((done, failure) -> endEarly(all, failure)));
    CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new))
        .thenRun(() -> all.complete(null));
    try {
      await(all);
    } finally {
      turns.shutdownNow();
    }
  }

  private static void start(ServicePart part, Consumer<String> steps) {
    steps.accept(part.service().name() + ": starting");
    part.process().start().join();
    steps.accept(part.service().name() + ": ready");
  }

  private static void endEarly(CompletableFuture<?> all, @Nullable Throwable failure) {
    if (failure != null) {
      all.completeExceptionally(failure);
    }
  }

  /** The {@link Trouble} itself, not what wraps it. */
  static void await(CompletableFuture<?> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Trouble trouble ? trouble : e;
    }
  }
}

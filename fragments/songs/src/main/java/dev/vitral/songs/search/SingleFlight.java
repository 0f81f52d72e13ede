package dev.vitral.songs.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets one caller do what several want at the same moment; the others take its result. */
final class SingleFlight<T> {

  private final ConcurrentMap<String, CompletableFuture<T>> flights = new ConcurrentHashMap<>();

  /** The result of {@code work}, or of the same work that is under way already. */
  T fly(String name, Supplier<T> work) {
    CompletableFuture<T> own = new CompletableFuture<>();
    @Nullable CompletableFuture<T> other = flights.putIfAbsent(name, own);
    if (other != null) {
      return landed(other);
    }
    try {
      T result = work.get();
      own.complete(result);
      return result;
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      flights.remove(name, own);
    }
  }

  private static <T> T landed(CompletableFuture<T> other) {
    try {
      return other.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}

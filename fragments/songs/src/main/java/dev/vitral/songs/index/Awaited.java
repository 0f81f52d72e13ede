package dev.vitral.songs.index;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/** An answer that somebody waits for until a deadline, to the millisecond. */
final class Awaited implements ResponseListener {

  private final CompletableFuture<Response> answer = new CompletableFuture<>();

  private Awaited() {}

  /**
   * Asks; a question that is late is taken back, and Elasticsearch ends its search.
   *
   * @throws IndexException if it is late; without asking if there is no time at all
   */
  static Response of(RestClient client, Request request, Duration allowed) throws IOException {
    if (allowed.isZero()) {
      throw IndexException.late();
    }
    Awaited awaited = new Awaited();
    Cancellable asked = client.performRequestAsync(request, awaited);
    try {
      return awaited.answer.get(allowed.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      asked.cancel();
      throw IndexException.late();
    } catch (InterruptedException e) {
      asked.cancel();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    }
  }

  @Override
  public void onSuccess(Response response) {
    answer.complete(response);
  }

  @Override
  public void onFailure(Exception failure) {
    answer.completeExceptionally(failure);
  }
}

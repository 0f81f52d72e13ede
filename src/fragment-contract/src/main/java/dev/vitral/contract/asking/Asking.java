package dev.vitral.contract.asking;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks one fragment, and only it: no redirect is followed. Whatever comes back, or does not, an
 * answer takes bounded bytes and bounded time, and so do all together. The JDK's client bounds the
 * headers of an answer ({@code jdk.http.maxHeaderSize}, 384 KiB; since 17.0.13 and 21.0.5).
 */
public final class Asking {

  /** Where every question fails when there is no time left: one violation, not one for each. */
  private static final String WHOLE = "the fragment";

  private final URI base;
  private final Limits limits;
  private final HttpClient client;
  private final AtomicLong began = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param base where the fragment listens; its path does not count
   */
  public Asking(URI base, Limits limits) {
    this.base = base;
    this.limits = limits;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limits.answer())
            .build();
  }

  /**
   * Asks and waits for the whole answer.
   *
   * @throws UnansweredException if none comes that fits into the limits; it says why
   */
  public Answer ask(Question question) throws UnansweredException {
    began.compareAndSet(0, System.nanoTime());
    Duration left = left();
    HttpRequest request = request(question, left);
    long asked = System.nanoTime();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(mostBytes()));
    try {
      HttpResponse<byte[]> response = answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
      bytes.addAndGet(response.body().length);
      return answer(question, response, Duration.ofNanos(System.nanoTime() - asked));
    } catch (TimeoutException late) {
      throw tooLate(question, left);
    } catch (ExecutionException failed) {
      throw unanswered(question, left, cause(failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UnansweredException(question.subject(), "was not asked: the check was interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  /** What is left for one answer. */
  private Duration left() throws UnansweredException {
    Duration ofAll = limits.all().minusNanos(System.nanoTime() - began.get());
    if (ofAll.isNegative() || ofAll.isZero()) {
      throw new UnansweredException(
          WHOLE,
          "answers so slowly that its check was not done after "
              + seconds(limits.all())
              + "; the paths that took long are named above");
    }
    if (bytes.get() >= limits.allBytes()) {
      throw tooMuch();
    }
    return ofAll.compareTo(limits.answer()) < 0 ? ofAll : limits.answer();
  }

  private long mostBytes() {
    return Math.max(0, Math.min(limits.answerBytes(), limits.allBytes() - bytes.get()));
  }

  private HttpRequest request(Question question, Duration left) throws UnansweredException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(question))
            .timeout(left)
            .header("vitral-locale", question.language())
            .header("vitral-mount-origin", "https://vitral.example")
            .header("Accept", question.accept());
    question.visitor().forEach(request::header);
    return request.build();
  }

  private URI uri(Question question) throws UnansweredException {
    String path = question.path();
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new UnansweredException(
          question.subject(), "is no path of the fragment; a path begins with one slash");
    }
    try {
      return new URI(base.getScheme() + "://" + base.getRawAuthority() + path);
    } catch (URISyntaxException malformed) {
      throw new UnansweredException(
          question.subject(), "cannot be asked for: " + malformed.getReason());
    }
  }

  private static Answer answer(Question question, HttpResponse<byte[]> response, Duration took) {
    Answer.Headers headers =
        header -> {
          List<String> lines = response.headers().allValues(header);
          return lines.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", lines));
        };
    return new Answer(
        question.path(),
        question.language(),
        response.statusCode(),
        headers,
        new String(response.body(), StandardCharsets.UTF_8),
        response.body().length,
        took);
  }

  private UnansweredException unanswered(Question question, Duration left, Throwable cause) {
    if (cause instanceof BoundedBody.TooLongException) {
      long read = bytes.addAndGet(mostBytes());
      return read >= limits.allBytes()
          ? tooMuch()
          : new UnansweredException(
              question.subject(),
              "sends more than "
                  + size(limits.answerBytes())
                  + ", the most that is read of an answer");
    }
    if (cause instanceof HttpTimeoutException) {
      return tooLate(question, left);
    }
    if (cause instanceof ConnectException) {
      return new UnansweredException(question.subject(), "cannot be reached at " + base);
    }
    return new UnansweredException(
        question.subject(), "gives no answer that can be read: " + message(cause));
  }

  private UnansweredException tooMuch() {
    return new UnansweredException(
        WHOLE, "sends more than " + size(limits.allBytes()) + " in all, the most that is read");
  }

  private static UnansweredException tooLate(Question question, Duration left) {
    return new UnansweredException(
        question.subject(), "has not answered to the last byte within " + seconds(left));
  }

  private static Throwable cause(ExecutionException failed) {
    Throwable cause = failed;
    while (cause.getCause() != null && !isReason(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isReason(Throwable cause) {
    return cause instanceof BoundedBody.TooLongException
        || cause instanceof HttpTimeoutException
        || cause instanceof ConnectException;
  }

  private static String message(Throwable cause) {
    String said = cause.getMessage();
    return said == null || !(cause instanceof IOException) ? cause.toString() : said;
  }

  private static String seconds(Duration time) {
    return time.toMillis() >= 1000 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }
}

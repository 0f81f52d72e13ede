package dev.vitral.contract.asking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A body that is read up to a limit, where its connection is cut. */
final class BoundedBody implements BodySubscriber<byte[]> {

  /** The body went on. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private final long most;
  private @Nullable Subscription subscription;

  BoundedBody(long most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription made) {
    subscription = made;
    made.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      take(bytes);
    }
  }

  private void take(byte[] bytes) {
    if (whole.isDone()) {
      return;
    }
    if (read.size() + bytes.length > most) {
      whole.completeExceptionally(new TooLongException());
      if (subscription != null) {
        subscription.cancel();
      }
      return;
    }
    read.writeBytes(bytes);
  }

  @Override
  public void onError(Throwable cause) {
    whole.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    whole.complete(read.toByteArray());
  }
}

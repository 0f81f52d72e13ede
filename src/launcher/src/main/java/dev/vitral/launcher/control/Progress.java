package dev.vitral.launcher.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the supervisor tells while it starts; late listeners hear it from the beginning. */
public final class Progress {

  private final List<String> lines = new ArrayList<>();

  private boolean ended;

  /** One step, for a person. */
  public synchronized void step(String text) {
    lines.add("step " + text);
    notifyAll();
  }

  /** Something that a person should still read when all is ready. */
  public synchronized void note(String text) {
    lines.add("note " + text.replace("\n", " "));
    notifyAll();
  }

  /** All parts are ready. */
  public synchronized void ready() {
    end("ready");
  }

  /** The start failed; everything is stopped. */
  public synchronized void failed(String sentence) {
    end("failed " + sentence.replace("\n", "\\n"));
  }

  private void end(String line) {
    lines.add(line);
    ended = true;
    notifyAll();
  }

  /** The line at this position, once it is there; null after the last one. */
  synchronized @Nullable String line(int position) throws InterruptedException {
    while (position >= lines.size() && !ended) {
      wait();
    }
    return position < lines.size() ? lines.get(position) : null;
  }
}

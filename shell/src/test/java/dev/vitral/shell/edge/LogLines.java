package dev.vitral.shell.edge;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the edge tells the log, from now on. */
public final class LogLines extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("dev.vitral.shell.edge");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  public LogLines() {
    logger.addHandler(this);
  }

  public List<String> all() {
    return lines;
  }

  @Override
  public void publish(LogRecord told) {
    lines.add(told.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}

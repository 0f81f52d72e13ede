package dev.vitral.contract.junit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a category of the log is told from now on. */
public final class LogLines extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /**
   * @param category the categories below it are heard too
   */
  public LogLines(String category) {
    logger = Logger.getLogger(category);
    logger.addHandler(this);
  }

  /** The messages, the oldest first. */
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

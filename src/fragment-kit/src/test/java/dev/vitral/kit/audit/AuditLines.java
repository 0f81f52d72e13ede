package dev.vitral.kit.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is written down from now on. */
public final class AuditLines extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger(Audit.CATEGORY);
  private final List<String> lines = new CopyOnWriteArrayList<>();

  public AuditLines() {
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

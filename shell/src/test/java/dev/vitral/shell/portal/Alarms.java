package dev.vitral.shell.portal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged as an error, from now on. */
final class Alarms extends Handler implements AutoCloseable {

  private final Logger root = Logger.getLogger("");
  private final List<String> alarms = new CopyOnWriteArrayList<>();

  Alarms() {
    root.addHandler(this);
  }

  List<String> all() {
    return alarms;
  }

  @Override
  public void publish(LogRecord told) {
    if (told.getLevel().intValue() >= Level.SEVERE.intValue()) {
      alarms.add(told.getLoggerName() + ": " + told.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
  }
}

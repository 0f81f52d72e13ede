package dev.vitral.bench.faults;

import dev.vitral.bench.portal.Control;
import dev.vitral.bench.portal.Part;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The faults that are in effect, one for each part at most, and how each is mended. */
final class Wounds implements AutoCloseable {

  private static final int AT_ONCE = 8;
  private static final int ATTEMPTS = 60;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Control control;
  private final Map<String, Runnable> cures = new ConcurrentHashMap<>();
  private final Map<String, String> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(AT_ONCE);

  Wounds(Control control) {
    this.control = control;
  }

  boolean has(String target) {
    return open.containsKey(target);
  }

  /** What is broken now, in words. */
  List<String> open() {
    return open.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList();
  }

  /**
   * Breaks a part and has it mended in time.
   *
   * @return false if it could not be broken
   */
  boolean inflict(Fault fault, ProcessHandle process) {
    String target = fault.target();
    open.put(target, fault.kind().toString());
    boolean done =
        switch (fault.kind()) {
          case KILL -> process.destroyForcibly();
          case STOP -> stop(target, process);
          case REFUSE -> refuse(target);
          case DISK_FULL -> fill(target, process);
        };
    if (done) {
      threads.schedule(() -> heal(target), fault.hold().toMillis(), TimeUnit.MILLISECONDS);
    } else {
      open.remove(target);
    }
    return done;
  }

  private boolean stop(String target, ProcessHandle process) {
    cures.put(target, () -> Signals.send("CONT", target, process));
    Signals.send("STOP", target, process);
    return true;
  }

  private boolean refuse(String target) {
    cures.put(target, () -> start(target));
    return control.kill(target);
  }

  /** Its keeper may itself be down for now; it is asked as long as the part is down. */
  private void start(String target) {
    for (int i = 0; i < ATTEMPTS && !isReady(target); i++) {
      if (control.part(target).filter(Part::isDown).isPresent()) {
        control.restart(target);
      }
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean isReady(String target) {
    return control.part(target).filter(Part::isReady).isPresent();
  }

  private boolean fill(String target, ProcessHandle process) {
    cures.put(target, () -> Signals.allowWriting(target, process));
    Signals.forbidWriting(target, process);
    return true;
  }

  private void heal(String target) {
    Runnable cure = cures.remove(target);
    try {
      if (cure != null) {
        cure.run();
      }
    } finally {
      open.remove(target);
    }
  }

  /** Mends what is still broken. */
  @Override
  public void close() {
    threads.shutdown();
    List.copyOf(cures.keySet()).forEach(this::heal);
  }
}

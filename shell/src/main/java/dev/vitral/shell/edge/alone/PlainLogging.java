package dev.vitral.shell.edge.alone;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Logging without Quarkus: the JDK's own, a line per message on standard error. */
final class PlainLogging {

  /** Held, for a logger that nobody holds is forgotten with its level. */
  private static final Logger NOBODY = Logger.getLogger("dev.vitral.nobody");

  private PlainLogging() {}

  /** Before anything asks for a logger. */
  static void begin() {
    System.setProperty("java.util.logging.manager", ToTheEnd.class.getName());
    System.setProperty("org.jboss.logging.provider", "jdk");
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
    letJbossComplainUnheard();
  }

  /**
   * The JDK's own takes its handlers away as soon as the process is told to end, and is not done.
   */
  public static final class ToTheEnd extends LogManager {

    @Override
    public void reset() {}
  }

  /** Its log manager says once, to the first logger it is asked for, that it is not in charge. */
  private static void letJbossComplainUnheard() {
    NOBODY.setLevel(Level.OFF);
    boolean unused = System.getLogger(NOBODY.getName()).isLoggable(System.Logger.Level.ERROR);
  }
}

package dev.vitral.shell.overload;

import dev.vitral.kit.manifest.Include;
import dev.vitral.kit.manifest.Include.Criticality;
import dev.vitral.shell.registry.PlacedInclude;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * How much of its work the shell does. Answers cost a look at one number:
 *
 * <table>
 *   <caption>levels</caption>
 *   <tr><td>0</td><td>everything</td></tr>
 *   <tr><td>1</td><td>kept answers count as fresh for longer, fragments are asked for less</td></tr>
 *   <tr><td>2 to 5</td><td>includes are given up by their rank in manifests, 1 at level 2</td></tr>
 *   <tr><td>6</td><td>new work is refused, but for the home page, made of what is kept and of lower rungs</td></tr>
 * </table>
 *
 * <p>A fragment in whose line requests wait has a level of its own, up to 5: its includes are given
 * up, so that its places are left to its pages, and nobody else's.
 */
@ApplicationScoped
public class Overload {

  private static final Logger LOG = Logger.getLogger(Overload.class);

  /** Includes of rank 1 are the first to be given up. */
  private static final int BEFORE_SHEDDING = 1;

  /** Ranks beyond it count as it. */
  private static final int LAST_RANK = 4;

  private final OverloadConfig config;
  private final MeterRegistry meters;
  private final Load load;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private volatile int level;

  /** The line before one fragment. */
  private static final class Line {
    private final LineDelay delay;
    private final Load load;
    private volatile int level;

    private Line(LineDelay delay, Load load) {
      this.delay = delay;
      this.load = load;
    }
  }

  Overload(OverloadConfig config, MeterRegistry meters) {
    this.config = config;
    this.meters = meters;
    this.load = new Load(config.target(), Load.HIGHEST);
    meters.gauge("vitral.overload.level", this, Overload::level);
  }

  /** 0 to 6. */
  public int level() {
    return level;
  }

  /** The same of one fragment: the portal's or its own, whichever is higher. */
  int level(String fragment) {
    Line line = lines.get(fragment);
    return line == null ? level : Math.max(level, line.level);
  }

  /** Looks from now on at the line before a fragment. */
  public void watch(String fragment, LineDelay delay) {
    Line line = new Line(delay, new Load(config.target(), Load.ALL_SHED));
    lines.put(fragment, line);
    Gauge.builder("vitral.overload.line", line, any -> any.level)
        .tag("fragment", fragment)
        .register(meters);
  }

  /** How much longer a kept answer counts as fresh; zero if nothing is wrong. */
  public Duration stretch() {
    return level > 0 ? config.stretch() : Duration.ZERO;
  }

  /** The most that {@link #stretch} ever is. */
  public Duration longestStretch() {
    return config.stretch();
  }

  /** Whether fragments are asked for less than all. */
  public boolean asksForLess() {
    return level > 0;
  }

  /** Whether an include is not asked for now. */
  public boolean sheds(PlacedInclude placed) {
    Include include = placed.include();
    int now = level(placed.fragment().name());
    return now > BEFORE_SHEDDING
        && include.shed() > 0
        && include.criticality() == Criticality.OPTIONAL
        && Math.min(include.shed(), LAST_RANK) <= now - BEFORE_SHEDDING;
  }

  /** Counts an include that was not asked for. */
  public void shed(PlacedInclude placed) {
    String now = Integer.toString(level(placed.fragment().name()));
    meters.counter("vitral.overload.shed", "include", placed.id(), "level", now).increment();
  }

  /**
   * Whether what is new is refused, so that what is under way does not suffer. What costs little is
   * answered all the same: files, ready pages, operators, and the home page.
   */
  public boolean refusesNew() {
    return level >= Load.HIGHEST;
  }

  /** Counts a request that was refused. */
  public void refused() {
    meters.counter("vitral.overload.refused").increment();
  }

  /**
   * Takes note of an interval; one thread at a time.
   *
   * @param least how long ready work waited at least in it
   */
  public synchronized void after(Duration least) {
    int before = level;
    level = load.after(least);
    if (level != before) {
      LOG.infof("Load is at level %d, was at %d: work waits for %s", level, before, least);
    }
  }

  /** Takes note of what the lines were like; one thread at a time. */
  public synchronized void afterLines() {
    lines.forEach((fragment, line) -> line.level = after(fragment, line));
  }

  private static int after(String fragment, Line line) {
    Duration least = line.delay.take();
    int level = line.load.after(least);
    if (level != line.level) {
      LOG.infof(
          "%s is at level %d, was at %d: it is waited for %s", fragment, level, line.level, least);
    }
    return level;
  }
}

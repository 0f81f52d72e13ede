package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.Broken;
import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.esi.Output;
import dev.vitral.esi.Problem;
import dev.vitral.esi.Rendering;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.SurrogateControl;
import dev.vitral.esi.elements.Element;
import dev.vitral.esi.expressions.Variables;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * One rendering. Every event (a piece of a fragment, a time-out, a drained output) becomes a task
 * in the mailbox; after each, what has become writable is written.
 */
public final class Page implements Rendering, Executor, Scope {

  private final String source;
  private final RequestContext request;
  private final Variables variables;
  private final Fetcher fetcher;
  private final Output output;
  private final EsiOptions options;
  private final Budget budget;
  private final Mailbox mailbox;
  private final Outlet outlet;
  private final Timer deadline;
  private final Region root = new Region(this);
  private final Set<FetchAttempt> fetches = new LinkedHashSet<>();
  private volatile boolean over;

  /** Prepares to render; nothing happens before {@link #start}. */
  public Page(
      String source, RequestContext request, Fetcher fetcher, Output output, EsiOptions options) {
    this.source = source;
    this.request = request;
    this.variables = new Variables(request);
    this.fetcher = fetcher;
    this.output = output;
    this.options = options;
    this.budget = new Budget(options.limits());
    this.mailbox = new Mailbox(options.executor(), this::crashed);
    this.outlet = new Outlet(output, () -> execute(this::reopen), this::cancel);
    this.deadline = timer(options.limits().totalTimeout(), this::expire);
  }

  public Rendering start(List<Element> elements) {
    execute(
        () -> {
          deadline.start();
          long end = now() + options.limits().totalTimeout().toNanos();
          Surroundings surroundings = new Surroundings(List.of(), request.url(), end, false);
          root.start(Planner.plan(elements, this, surroundings, root));
        });
    return this;
  }

  /** Runs the task in the mailbox, then writes what it made writable. */
  @Override
  public void execute(Runnable task) {
    mailbox.execute(
        () -> {
          if (!over) {
            task.run();
            advance();
          }
        });
  }

  private void advance() {
    if (over) {
      return;
    }
    if (root.drainTo(outlet)) {
      over = true;
      output.end();
    } else {
      outlet.flush();
    }
  }

  /** All fragments are in: from now on only the visitor's own pace counts. */
  @Override
  public void whole() {
    deadline.stop();
  }

  /** The page fails at once, whatever is still missing before that include. */
  @Override
  public void failed(EsiException cause) {
    over = true;
    release();
    output.abort(cause);
  }

  @Override
  public void cancel() {
    over = true;
    mailbox.execute(this::release);
  }

  private void release() {
    deadline.stop();
    root.cancel();
  }

  private void reopen() {
    outlet.reopen();
  }

  private void expire() {
    budget.expire();
    List.copyOf(fetches).forEach(FetchAttempt::expire);
  }

  private void crashed(RuntimeException crash) {
    System.getLogger("dev.vitral.esi").log(System.Logger.Level.WARNING, "rendering failed", crash);
    if (!over) {
      Location start = new Location(source, 1, 1, List.of());
      failed(new Broken(source, "the rendering failed", start, crash));
    }
  }

  /** Whether the markup of that answer is processed: it asks for it, and its host may. */
  boolean processes(URI url, int status, Map<String, List<String>> headers) {
    return SurrogateControl.asksForEsi(status, headers, options.deviceToken())
        && options.hosts().trusts(url, request.url());
  }

  boolean isSameOrigin(URI url) {
    return Hosts.sameOrigin(url, request.url());
  }

  /** Lets nothing be fetched from hosts that are not allowed. */
  void admit(URI url, Location at) throws Refused {
    if (!options.hosts().allows(url, request.url())) {
      throw new Refused("host " + url.getRawAuthority() + " is not allowed", at);
    }
  }

  void begun(FetchAttempt fetch) {
    fetches.add(fetch);
  }

  void ended(FetchAttempt fetch) {
    fetches.remove(fetch);
  }

  void malformed(Problem problem, Surroundings where) {
    listener().malformed(new Problem(where.locate(problem.at()), problem.message()));
  }

  Timer timer(Duration time, Runnable task) {
    return new Timer(options.scheduler(), this, time, task);
  }

  long now() {
    return options.scheduler().nanoTime();
  }

  Variables variables() {
    return variables;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Budget budget() {
    return budget;
  }

  EsiLimits limits() {
    return options.limits();
  }

  Listener listener() {
    return options.listener();
  }
}

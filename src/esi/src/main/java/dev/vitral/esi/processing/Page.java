package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.Broken;
import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.HeldBytes;
import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.esi.Output;
import dev.vitral.esi.Rendering;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.elements.Document;
import dev.vitral.esi.elements.DocumentReader;
import dev.vitral.esi.elements.DocumentStore;
import dev.vitral.esi.expressions.scope.RequestVariables;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;

/**
 * One rendering. Every event (a piece of a fragment, a time-out, a drained output) becomes a task
 * in the mailbox; when those at hand have run, what has become writable is written.
 */
public final class Page implements Rendering, Executor {

  /** How much longer is waited for what the page fails with. */
  private static final int IRREPLACEABLE = 2;

  private final String source;
  private final RequestContext request;
  private final Fetcher fetcher;
  private final Output output;
  private final EsiOptions options;
  private final DocumentStore documents;
  private final Reach reach;
  private final Report report;
  private final RequestVariables variables;
  private final Mailbox mailbox;
  private final Alarms alarms;
  private final Fetches fetches;
  private final Duration fragmentTimeout;
  private final Duration irreplaceableTimeout;
  private final Budget budget;
  private final Work work;
  private final Inflow made;
  private final Region region = Region.page();
  private final Outlet outlet;
  private final Unit whole = new Whole(this);
  private Runnable onRelease = () -> {};
  private volatile boolean over;

  /** Prepares to render; nothing happens before the page is followed. */
  public Page(
      String source,
      RequestContext request,
      Fetcher fetcher,
      Output output,
      EsiOptions options,
      DocumentStore documents) {
    this.source = source;
    this.request = request;
    this.fetcher = fetcher;
    this.output = output;
    this.options = options;
    this.documents = documents;
    EsiLimits limits = options.limits();
    this.fragmentTimeout = limits.fragmentTimeout();
    this.irreplaceableTimeout = fragmentTimeout.multipliedBy(IRREPLACEABLE);
    this.reach = new Reach(options.hosts(), request.url());
    this.report = new Report(options.listener());
    this.variables = new RequestVariables(request.observed(report::dependsOn));
    this.mailbox = new Mailbox(options.executor(), this::advance, this::crashed);
    this.alarms = new Alarms(options.scheduler(), this);
    this.budget = new Budget(limits);
    this.fetches = new Fetches(alarms, limits.totalTimeout().toNanos(), budget::expire);
    this.work = new Work(limits);
    this.made = Inflow.ofNothing(options.held());
    this.outlet = new Outlet(region, output, () -> execute(this::reopen), this::cancel);
  }

  /** Follows a document that is at hand as a whole. */
  public Rendering follow(Document document) {
    execute(
        () -> {
          DocumentRun run = run(made);
          run.addAll(document.instructions());
          run.proceed();
        });
    return this;
  }

  /** What follows the page's own document. */
  DocumentRun run(Inflow inflow) {
    Surroundings where =
        new Surroundings(
            source,
            List.of(),
            request.url(),
            OptionalLong.empty(),
            false,
            Headers.escaping(options.contentType()));
    Namespace names = Namespace.ofPage(this, new ResponseEdits(output), where);
    return new DocumentRun(names, new Context(region, whole, where), inflow, () -> {});
  }

  /** Reads a document for that run. */
  DocumentReader reader(String source, DocumentRun run, Surroundings around) {
    return new DocumentReader(
        source,
        options.limits(),
        documents,
        options.held(),
        run::add,
        problem -> listener().malformed(around.locate(problem)));
  }

  /** Runs the task in the mailbox, unless the rendering is over by then. */
  @Override
  public void execute(Runnable task) {
    mailbox.execute(
        () -> {
          if (!over) {
            task.run();
          }
        });
  }

  /** Runs the task when the current one is done. */
  void follow(Runnable task) {
    mailbox.follow(task);
  }

  private void advance() {
    if (over) {
      return;
    }
    if (outlet.drain()) {
      over = true;
      release();
      output.end();
    } else {
      outlet.flush();
    }
  }

  @Override
  public void cancel() {
    over = true;
    mailbox.execute(this::release);
  }

  /** Lets go of everything: fetches, alarms, memory. */
  private void release() {
    fetches.cancelAll();
    region.clear();
    onRelease.run();
  }

  void onRelease(Runnable task) {
    onRelease = task;
  }

  void fail(EsiException cause) {
    whole.fail(cause);
  }

  private void reopen() {
    outlet.reopen();
  }

  private void crashed(RuntimeException crash) {
    System.getLogger("dev.vitral.esi").log(System.Logger.Level.WARNING, "rendering failed", crash);
    Location start = new Location(source, 1, 1, List.of());
    whole.fail(new Broken(source, "the rendering failed", start, crash));
  }

  LimitReached tooMuchHeld(Location at) {
    return new LimitReached("heldBytes", options.held().bound(), at);
  }

  Reach reach() {
    return reach;
  }

  Report report() {
    return report;
  }

  Alarms alarms() {
    return alarms;
  }

  Fetches fetches() {
    return fetches;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Budget budget() {
    return budget;
  }

  Work work() {
    return work;
  }

  /** Counts what is held of what the page made itself. */
  Inflow made() {
    return made;
  }

  HeldBytes held() {
    return options.held();
  }

  RequestVariables requestVariables() {
    return variables;
  }

  String deviceToken() {
    return options.deviceToken();
  }

  EsiLimits limits() {
    return options.limits();
  }

  /**
   * How long one fetch may take.
   *
   * @param replaceable whether something can take the fragment's place
   */
  Duration timeout(boolean replaceable) {
    return replaceable ? fragmentTimeout : irreplaceableTimeout;
  }

  Listener listener() {
    return options.listener();
  }

  private final class Whole extends Unit {

    Whole(Page page) {
      super(page, null);
    }

    /** All fragments are in: from now on only the visitor's own pace counts. */
    @Override
    void whole() {
      fetches.complete();
    }

    /** The page fails at once, whatever is still missing before that include. */
    @Override
    void failed(EsiException cause) {
      over = true;
      release();
      output.abort(cause);
    }
  }
}

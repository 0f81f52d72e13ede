package dev.vitral.esi;

import java.util.concurrent.Executor;

/**
 * What a rendering runs on and under.
 *
 * @param executor runs all work of the rendering, never two tasks of it at once; may be an event
 *     loop (nothing blocks) or a pool, and may run a task at once on the calling thread
 * @param scheduler wakes the rendering when a time-out is due
 * @param limits what it may cost
 * @param contentType media type of the page: values are written into JSON and JavaScript otherwise
 *     than into HTML
 * @param deviceToken this surrogate's name in targeted {@code Surrogate-Control} directives
 * @param hosts from where fragments may come, and whose markup may carry ESI
 * @param held what all renderings of the process hold together
 * @param plans markup parsed before, so that what comes unchanged is not parsed again
 * @param listener is told how every include went
 */
public record EsiOptions(
    Executor executor,
    Scheduler scheduler,
    EsiLimits limits,
    String contentType,
    String deviceToken,
    Hosts hosts,
    HeldBytes held,
    Plans plans,
    Listener listener) {

  /** Held by all renderings whose options name nothing else. */
  private static final HeldBytes HELD = HeldBytes.quarterOfHeap();

  /** The usual options: default limits, token {@code vitral}, no foreign host, no plans kept. */
  public static EsiOptions on(Executor executor, Scheduler scheduler) {
    return new EsiOptions(
        executor,
        scheduler,
        EsiLimits.defaults(),
        "text/html",
        "vitral",
        Hosts.own(),
        HELD,
        Plans.none(),
        Listener.SILENT);
  }

  public EsiOptions withLimits(EsiLimits limits) {
    return new EsiOptions(
        executor, scheduler, limits, contentType, deviceToken, hosts, held, plans, listener);
  }

  public EsiOptions withContentType(String contentType) {
    return new EsiOptions(
        executor, scheduler, limits, contentType, deviceToken, hosts, held, plans, listener);
  }

  public EsiOptions withDeviceToken(String deviceToken) {
    return new EsiOptions(
        executor, scheduler, limits, contentType, deviceToken, hosts, held, plans, listener);
  }

  public EsiOptions withHosts(Hosts hosts) {
    return new EsiOptions(
        executor, scheduler, limits, contentType, deviceToken, hosts, held, plans, listener);
  }

  public EsiOptions withHeld(HeldBytes held) {
    return new EsiOptions(
        executor, scheduler, limits, contentType, deviceToken, hosts, held, plans, listener);
  }

  public EsiOptions withPlans(Plans plans) {
    return new EsiOptions(
        executor, scheduler, limits, contentType, deviceToken, hosts, held, plans, listener);
  }

  public EsiOptions withListener(Listener listener) {
    return new EsiOptions(
        executor, scheduler, limits, contentType, deviceToken, hosts, held, plans, listener);
  }
}

package dev.vitral.esi;

import java.net.URI;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * What a rendering runs on and under.
 *
 * @param executor runs all work of the rendering, never two tasks of it at once; may be an event
 *     loop (nothing blocks) or a pool
 * @param scheduler wakes the rendering when a time-out is due
 * @param limits what it may cost
 * @param deviceToken this surrogate's name in targeted {@code Surrogate-Control} directives
 * @param trusts whether markup of that fragment URL may carry ESI; asked only for hosts other than
 *     the page's own, which is always trusted
 * @param listener is told how every include went
 */
public record EsiOptions(
    Executor executor,
    Scheduler scheduler,
    EsiLimits limits,
    String deviceToken,
    Predicate<URI> trusts,
    Listener listener) {

  /** The usual options: default limits, token {@code vitral}, no trusted foreign host. */
  public static EsiOptions on(Executor executor, Scheduler scheduler) {
    return new EsiOptions(
        executor, scheduler, EsiLimits.defaults(), "vitral", url -> false, Listener.SILENT);
  }

  public EsiOptions withLimits(EsiLimits limits) {
    return new EsiOptions(executor, scheduler, limits, deviceToken, trusts, listener);
  }

  public EsiOptions withDeviceToken(String deviceToken) {
    return new EsiOptions(executor, scheduler, limits, deviceToken, trusts, listener);
  }

  public EsiOptions withTrusted(Predicate<URI> trusts) {
    return new EsiOptions(executor, scheduler, limits, deviceToken, trusts, listener);
  }

  public EsiOptions withListener(Listener listener) {
    return new EsiOptions(executor, scheduler, limits, deviceToken, trusts, listener);
  }
}

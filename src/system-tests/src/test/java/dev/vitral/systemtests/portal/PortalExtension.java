package dev.vitral.systemtests.portal;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Gives tests the {@link RunningPortal}, one for the whole run, and {@link Chromium}, one for each
 * thread: Playwright's objects belong to the thread that made them.
 */
public final class PortalExtension implements ParameterResolver, TestWatcher {

  private static final Namespace NAMESPACE = Namespace.create(PortalExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningPortal.class || type == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningPortal.class
        ? portal(context)
        : store(context)
            .getOrComputeIfAbsent(
                "chromium of " + Thread.currentThread().getId(),
                key -> new Chromium(portal(context)));
  }

  private static RunningPortal portal(ExtensionContext context) {
    return store(context)
        .getOrComputeIfAbsent(
            RunningPortal.class, key -> RunningPortal.start(), RunningPortal.class);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE);
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    Optional.ofNullable(store(context).get(RunningPortal.class, RunningPortal.class))
        .ifPresent(portal -> context.publishReportEntry("logs", portal.logs()));
  }
}

package dev.vitral.header.exchange;

import dev.vitral.header.account.Refusals;
import dev.vitral.kit.identity.Visitor;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses whoever is known without a session, save where a method is {@link OpenToKeys}. Runs when
 * the token has been verified.
 */
final class SessionFilter {

  private final Visitor visitor;
  private final PresentSession present;
  private final Refusals refusals;

  SessionFilter(Visitor visitor, PresentSession present, Refusals refusals) {
    this.visitor = visitor;
    this.present = present;
    this.refusals = refusals;
  }

  @ServerRequestFilter(priority = Priorities.USER + 1)
  public void requireSession(ResourceInfo asked) {
    if (visitor.person().isPresent() && present.id().isEmpty() && !isOpenToKeys(asked)) {
      throw refusals.sessionRequired();
    }
  }

  private static boolean isOpenToKeys(ResourceInfo asked) {
    return asked.getResourceMethod().isAnnotationPresent(OpenToKeys.class);
  }
}

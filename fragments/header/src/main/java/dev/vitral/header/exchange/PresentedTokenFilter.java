package dev.vitral.header.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes the opaque token off a request for exchange, before anybody wonders why it is no signed
 * one.
 */
final class PresentedTokenFilter {

  private static final String HEADER = "Authorization";
  private static final String SCHEME = "bearer ";

  private final PresentedToken presented;

  PresentedTokenFilter(PresentedToken presented) {
    this.presented = presented;
  }

  @ServerRequestFilter(preMatching = true)
  public void take(ContainerRequestContext request) {
    if (!request.getUriInfo().getPath().equals(ExchangeResource.PATH)) {
      return;
    }
    @Nullable String header = request.getHeaderString(HEADER);
    if (header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      presented.accept(header.substring(SCHEME.length()).strip());
    }
    request.getHeaders().remove(HEADER);
  }
}

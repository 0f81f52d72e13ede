package dev.vitral.kit.locale;

import dev.vitral.kit.http.VitralHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the language from the shell's header, and lets {@code Accept-Language} say the same. */
final class LocaleFilter {

  private final RequestLocale locale;

  LocaleFilter(RequestLocale locale) {
    this.locale = locale;
  }

  @ServerRequestFilter(preMatching = true)
  public void decide(ContainerRequestContext request) {
    locale.accept(Languages.of(request.getHeaderString(VitralHeaders.LOCALE)));
    request.getHeaders().putSingle("Accept-Language", locale.locale().getLanguage());
  }
}

package dev.vitral.kit.locale;

import dev.vitral.kit.http.VitralHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes the language from the shell's header, and lets {@code Accept-Language} say the same; what
 * is written for people varies by it.
 */
public final class LocaleFilter {

  private final RequestLocale locale;

  LocaleFilter(RequestLocale locale) {
    this.locale = locale;
  }

  @ServerRequestFilter(preMatching = true)
  public void decide(ContainerRequestContext request) {
    locale.accept(Languages.of(request.getHeaderString(VitralHeaders.LOCALE)));
    request.getHeaders().putSingle("Accept-Language", locale.locale().getLanguage());
  }

  @ServerResponseFilter
  public void vary(ContainerResponseContext response) {
    List<Object> vary = response.getHeaders().getOrDefault(HttpHeaders.VARY, List.of());
    boolean said = vary.stream().anyMatch(line -> line.toString().contains(VitralHeaders.LOCALE));
    if (!said && isForPeople(response.getMediaType())) {
      response.getHeaders().add(HttpHeaders.VARY, VitralHeaders.LOCALE);
    }
  }

  private static boolean isForPeople(@Nullable MediaType type) {
    return type != null
        && (type.getSubtype().equals("html") || type.getSubtype().equals("problem+json"));
  }
}

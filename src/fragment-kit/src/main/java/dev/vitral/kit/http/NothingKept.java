package dev.vitral.kit.http;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * In dev mode the shell keeps no answer that would be fresh for a while: who has changed something
 * sees it at once, not what was made of it before. What is named by its content stays kept.
 */
@Provider
@IfBuildProfile("dev")
public class NothingKept implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String said = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    if (said != null && said.contains("max-age") && !said.contains("immutable")) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}

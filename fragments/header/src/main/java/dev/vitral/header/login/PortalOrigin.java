package dev.vitral.header.login;

import dev.vitral.kit.http.VitralHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The origin that the visitor sees, as the shell says. */
@RequestScoped
public class PortalOrigin {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final @Nullable String said;

  PortalOrigin(@Context HttpHeaders headers) {
    said = headers.getHeaderString(VitralHeaders.MOUNT_ORIGIN);
  }

  /** Whether a browser keeps the session's cookie there: https, or this machine. */
  public boolean keepsSessions() {
    if (said == null) {
      return true;
    }
    try {
      URI origin = URI.create(said);
      return !"http".equals(origin.getScheme()) || THIS_MACHINE.contains(origin.getHost());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}

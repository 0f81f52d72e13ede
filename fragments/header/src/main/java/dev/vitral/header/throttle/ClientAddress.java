package dev.vitral.header.throttle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the request comes from, as the shell says; only the shell can say it. */
@RequestScoped
public class ClientAddress {

  /** In: the visitor's address. */
  static final String HEADER = "vitral-client-address";

  private final @Nullable String said;

  ClientAddress(@Context HttpHeaders headers) {
    said = headers.getHeaderString(HEADER);
  }

  /** The address, if the shell said one. */
  Optional<String> text() {
    return Optional.ofNullable(said);
  }

  /** Whether it is a visitor's own, and neither this machine's nor unknown. */
  boolean isSomebodys() {
    return text().filter(known -> !(known.startsWith("127.") || known.equals("::1"))).isPresent();
  }
}

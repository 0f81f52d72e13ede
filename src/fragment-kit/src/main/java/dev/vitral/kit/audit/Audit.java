package dev.vitral.kit.audit;

import dev.vitral.kit.http.VitralHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what somebody who looks into an attack asks for: who logged in, who was refused, from
 * where. Each is one line of the log's category {@value #CATEGORY}; nothing that a visitor typed is
 * in it.
 */
@RequestScoped
public class Audit {

  /** One word, since lines of the log shorten the names in front of the last dot. */
  public static final String CATEGORY = "audit";

  private static final Logger LOG = Logger.getLogger(CATEGORY);
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
  private static final Pattern TRACE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final String UNKNOWN = "-";

  private final HttpHeaders headers;

  Audit(@Context HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * Notes what was done or refused.
   *
   * @param deed in the code's own words
   * @param account whose; null if that is not known
   */
  public void note(String deed, @Nullable UUID account) {
    String whose = account == null ? UNKNOWN : account.toString();
    LOG.info("%s account=%s address=%s request=%s".formatted(deed, whose, address(), request()));
  }

  /** The shell tells it to the keeper of sessions alone. */
  private String address() {
    return said(VitralHeaders.CLIENT_ADDRESS, ADDRESS).orElse(UNKNOWN);
  }

  /** By which the shell names the request to visitors and operators. */
  private String request() {
    return said("traceparent", TRACE).map(trace -> trace.split("-", -1)[1]).orElse(UNKNOWN);
  }

  private Optional<String> said(String header, Pattern form) {
    return Optional.ofNullable(headers.getHeaderString(header))
        .filter(value -> form.matcher(value).matches());
  }
}

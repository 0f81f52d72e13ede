package dev.vitral.kit.deadline;

import dev.vitral.kit.http.VitralHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Takes the deadline from the shell's header. */
public final class DeadlineFilter {

  private static final Pattern MILLISECONDS = Pattern.compile("\\d{1,9}");

  private final RequestDeadline deadline;

  DeadlineFilter(RequestDeadline deadline) {
    this.deadline = deadline;
  }

  @ServerRequestFilter(preMatching = true)
  public void note(ContainerRequestContext request) {
    @Nullable String told = request.getHeaderString(VitralHeaders.DEADLINE);
    if (told != null && MILLISECONDS.matcher(told).matches()) {
      deadline.accept(Duration.ofMillis(Long.parseLong(told)));
    }
  }
}

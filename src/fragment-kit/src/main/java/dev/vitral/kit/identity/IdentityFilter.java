package dev.vitral.kit.identity;

import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.kit.problem.ProblemTexts;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Verifies the token of a request, away from the event loop, before a resource sees it. */
public final class IdentityFilter {

  private static final Logger LOG = Logger.getLogger(IdentityFilter.class);

  private final Vertx vertx;
  private final Tokens tokens;
  private final Visitor visitor;
  private final RequestLocale locale;
  private final Audit audit;

  IdentityFilter(Vertx vertx, Tokens tokens, Visitor visitor, RequestLocale locale, Audit audit) {
    this.vertx = vertx;
    this.tokens = tokens;
    this.visitor = visitor;
    this.locale = locale;
    this.audit = audit;
  }

  @ServerRequestFilter
  public Uni<Response> identify(ContainerRequestContext request) {
    Optional<String> token = Bearer.of(request);
    if (token.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .completionStage(
            () ->
                vertx.executeBlocking(() -> tokens.verify(token.get()), false).toCompletionStage())
        .invoke(visitor::accept)
        .onFailure()
        .transform(this::refusal)
        .replaceWith((Response) null);
  }

  private Throwable refusal(Throwable cause) {
    LOG.debugf(cause, "A token was refused");
    if (cause instanceof Tokens.InvalidTokenException) {
      audit.note("refused a token", null);
      return problem(401).withHeader("WWW-Authenticate", Bearer.INVALID);
    }
    if (cause instanceof Tokens.KeysUnavailableException) {
      return problem(503).withHeader("Retry-After", "2");
    }
    return cause;
  }

  private ProblemException problem(int status) {
    return new ProblemException(status, ProblemTexts.in(locale.locale()).detail(status));
  }
}

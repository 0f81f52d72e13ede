package dev.vitral.reviews.database;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.kit.problem.ProblemTexts;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;

/** Tells a database that is away from a fault of ours. */
@NeedsDatabase
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class DatabaseAway {

  private static final Logger LOG = Logger.getLogger(DatabaseAway.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final RequestLocale locale;

  DatabaseAway(RequestLocale locale) {
    this.locale = locale;
  }

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (ProblemException refusal) {
      throw refusal;
    } catch (Exception e) {
      if (!Outages.isOutage(e)) {
        throw e;
      }
      LOG.warnf("The database is away: %s", e.getMessage());
      throw new ProblemException(503, ProblemTexts.in(locale.locale()).detail(503))
          .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
  }
}

package dev.vitral.header.mail;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusals;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.kit.locale.RequestLocale;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What became of mail, for operators. */
@Path("/account/mail")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class MailResource {

  private static final int SHOWN = 50;

  private final Visitor visitor;
  private final MailStore store;
  private final MailConfig config;
  private final Refusals refusals;
  private final RequestLocale locale;

  MailResource(
      Visitor visitor,
      MailStore store,
      MailConfig config,
      Refusals refusals,
      RequestLocale locale) {
    this.visitor = visitor;
    this.store = store;
    this.config = config;
    this.refusals = refusals;
    this.locale = locale;
  }

  @GET
  public Response page() {
    visitor.with(Role.OPERATOR);
    MailPage page =
        new MailPage(refusals.orUnavailable(() -> store.latest(SHOWN)), config.delivery());
    return AccountPage.of(MailViews.mail(page));
  }

  /** 303 to the page: mail that could not be sent is due again. */
  @POST
  @Path("{id}/attempts")
  public Response again(@RestPath UUID id) {
    visitor.with(Role.OPERATOR);
    refusals.orUnavailable(
        () -> {
          store.again(id);
          return true;
        });
    return AccountPage.seeOther(locale.url("/account/mail")).build();
  }
}

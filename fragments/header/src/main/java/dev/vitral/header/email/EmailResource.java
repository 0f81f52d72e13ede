package dev.vitral.header.email;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.profile.OwnAccount;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.kit.locale.RequestLocale;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's address in a browser. */
@Path("/account/email")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class EmailResource {

  private static final String PAGE = "/account/email";

  private final Visitor visitor;
  private final OwnAccount own;
  private final OwnEmail email;
  private final RequestLocale locale;

  EmailResource(Visitor visitor, OwnAccount own, OwnEmail email, RequestLocale locale) {
    this.visitor = visitor;
    this.own = own;
    this.email = email;
    this.locale = locale;
  }

  @GET
  public Response page(@RestQuery @Nullable String done) {
    visitor.required();
    boolean sent = "sent".equals(done);
    return AccountPage.of(EmailViews.email(EmailPage.of(own.read().email(), sent)));
  }

  /** 303 to the page, which says that mail is on its way; else the page again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @RestForm("email") @Nullable String typed, @RestForm @Nullable String current) {
    visitor.required();
    try {
      email.change(typed, current);
      return AccountPage.seeOther(locale.url(PAGE) + "?done=sent").build();
    } catch (Refusal refusal) {
      EmailPage page = EmailPage.again(own.read().email(), typed, refusal);
      return AccountPage.again(refusal, EmailViews.email(page));
    }
  }

  /** Where the link leads. It only asks: programs that look at links in mail confirm nothing. */
  @GET
  @Path("confirmation")
  public Response confirmation(
      @RestQuery @Nullable String token, @RestQuery @Nullable String done) {
    if ("confirmed".equals(done)) {
      return AccountPage.secret(200, EmailViews.confirmation(ConfirmationPage.confirmed()));
    }
    if (token == null) {
      return AccountPage.of(EmailViews.confirmation(ConfirmationPage.withoutLink()));
    }
    try {
      ConfirmationPage page = ConfirmationPage.of(token, email.asked(token));
      return AccountPage.secret(200, EmailViews.confirmation(page));
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  /** 303 to the page, which says that the address is confirmed; else the page says why not. */
  @POST
  @Path("confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(@RestForm @Nullable String token) {
    try {
      email.confirm(token);
      return AccountPage.seeOther(locale.url(PAGE) + "/confirmation?done=confirmed").build();
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private static Response refused(Refusal refusal) {
    ConfirmationPage page = ConfirmationPage.refused(refusal.sentence());
    return AccountPage.secretAgain(refusal, EmailViews.confirmation(page));
  }
}

package dev.vitral.header.recovery;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
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

/** Forgotten passwords in a browser. */
@Path("/account/recovery")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RecoveryResource {

  private static final int GONE = 410;

  private final Recovery recovery;
  private final RequestLocale locale;

  RecoveryResource(Recovery recovery, RequestLocale locale) {
    this.recovery = recovery;
    this.locale = locale;
  }

  @GET
  public Response form(@RestQuery @Nullable String done) {
    RecoveryForm form = RecoveryForm.empty("sent".equals(done));
    return AccountPage.of(RecoveryViews.recovery(form));
  }

  /** 303 to the page, which says the same for every address; else the form again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(@RestForm @Nullable String email) {
    try {
      recovery.ask(email);
      return AccountPage.seeOther(locale.url("/account/recovery") + "?done=sent").build();
    } catch (Refusal refusal) {
      RecoveryForm form = RecoveryForm.again(email, refusal);
      return AccountPage.again(refusal, RecoveryViews.recovery(form));
    }
  }

  /** Where the link leads. It goes on being good: programs look at links in mail. */
  @GET
  @Path("password")
  public Response password(@RestQuery @Nullable String token) {
    if (token == null) {
      return AccountPage.of(RecoveryViews.newPassword(NewPasswordForm.withoutLink()));
    }
    try {
      NewPasswordForm form = NewPasswordForm.of(token, recovery.whose(token));
      return AccountPage.secret(200, RecoveryViews.newPassword(form));
    } catch (Refusal refusal) {
      return refused(null, null, refusal);
    }
  }

  /** 303 to the log-in page; else the form again. */
  @POST
  @Path("password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(
      @RestForm @Nullable String token, @RestForm("new") @Nullable String wanted) {
    try {
      recovery.complete(token, wanted);
      return AccountPage.seeOther(locale.url("/account/login") + "?after=recovered").build();
    } catch (Refusal refusal) {
      boolean isGood = refusal.status() != GONE;
      return refused(isGood ? token : null, isGood ? recovery.whose(token) : null, refusal);
    }
  }

  private static Response refused(
      @Nullable String token, @Nullable String handle, Refusal refusal) {
    NewPasswordForm form = NewPasswordForm.again(token, handle, refusal);
    return AccountPage.secretAgain(refusal, RecoveryViews.newPassword(form));
  }
}

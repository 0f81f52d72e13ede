package dev.vitral.header.profile;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.login.Browser;
import dev.vitral.header.login.Login;
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

/** The own account in a browser. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ProfileResource {

  private static final String PAGE = "/account";

  private final Visitor visitor;
  private final OwnAccount own;
  private final Login login;
  private final Browser browser;
  private final RequestLocale locale;

  ProfileResource(
      Visitor visitor, OwnAccount own, Login login, Browser browser, RequestLocale locale) {
    this.visitor = visitor;
    this.own = own;
    this.login = login;
    this.browser = browser;
    this.locale = locale;
  }

  @GET
  public Response page(@RestQuery @Nullable String done) {
    visitor.required();
    ProfilePage.Done changed = ProfilePage.Done.of(done);
    return AccountPage.of(ProfileViews.account(ProfilePage.of(own.read(), changed)));
  }

  /** 303 to the page, which says that it is saved; else the page again. */
  @POST
  @Path("names")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rename(@RestForm @Nullable String username, @RestForm @Nullable String name) {
    visitor.required();
    try {
      own.rename(username, name);
      return AccountPage.seeOther(locale.url(PAGE) + "?done=names").build();
    } catch (Refusal refusal) {
      return again(refusal, username, name);
    }
  }

  /**
   * 303 to the page with a new session, and every session before has ended; else the page again.
   */
  @POST
  @Path("password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changePassword(
      @RestForm @Nullable String current, @RestForm("new") @Nullable String wanted) {
    visitor.required();
    try {
      Account account = own.changePassword(current, wanted);
      return entered(account);
    } catch (Refusal refusal) {
      return again(refusal, null, null);
    }
  }

  /** The password is changed, whether a session can begin or not. */
  private Response entered(Account account) {
    try {
      return browser.enters(login.beginAnew(account), locale.url(PAGE) + "?done=password");
    } catch (Refusal unavailable) {
      return browser.leaves(locale.url("/account/login"));
    }
  }

  private Response again(Refusal why, @Nullable String username, @Nullable String name) {
    ProfilePage page = ProfilePage.again(own.read(), username, name, why);
    return AccountPage.again(why, ProfileViews.account(page));
  }
}

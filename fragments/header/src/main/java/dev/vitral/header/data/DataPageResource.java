package dev.vitral.header.data;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.login.Browser;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One's data in a browser. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DataPageResource {

  private final Visitor visitor;
  private final Deletion deletion;
  private final Browser browser;
  private final RequestLocale locale;

  DataPageResource(Visitor visitor, Deletion deletion, Browser browser, RequestLocale locale) {
    this.visitor = visitor;
    this.deletion = deletion;
    this.browser = browser;
    this.locale = locale;
  }

  @GET
  @Path("data")
  public Response page() {
    visitor.required();
    return AccountPage.of(DataViews.data(null, Map.of()));
  }

  /** 303 to the log-in page, without a session; else the page again. */
  @POST
  @Path("deletion")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response delete(@RestForm @Nullable String current) {
    visitor.required();
    try {
      deletion.delete(current);
      return browser.leaves(locale.url("/account/login") + "?after=deleted");
    } catch (Refusal refusal) {
      return AccountPage.again(refusal, DataViews.data(refusal.sentence(), refusal.errors()));
    }
  }
}

package dev.vitral.header.account;

import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page about somebody's account: framed by the portal, kept by nobody. */
public final class AccountPage {

  private static final String PRIVATE = "private, no-store";
  private static final String REFERRER_POLICY = "Referrer-Policy";
  private static final String NO_REFERRER = "no-referrer";
  private static final int UNAUTHORIZED = 401;
  private static final int UNPROCESSABLE = 422;

  /** The page. */
  public static Response of(TemplateInstance document) {
    return of(200, document).build();
  }

  /** The form again, with what was refused. */
  public static Response again(Refusal refusal, TemplateInstance document) {
    return refused(refusal, document).build();
  }

  /** The same where the address holds a secret, which must not show in a {@code Referer}. */
  public static Response secretAgain(Refusal refusal, TemplateInstance document) {
    return refused(refusal, document).header(REFERRER_POLICY, NO_REFERRER).build();
  }

  private static Response.ResponseBuilder refused(Refusal refusal, TemplateInstance document) {
    int status = refusal.status() == UNAUTHORIZED ? UNPROCESSABLE : refusal.status();
    Response.ResponseBuilder response = of(status, document);
    refusal.retryAfter().ifPresent(seconds -> response.header("Retry-After", seconds));
    return response;
  }

  /** A page whose address holds a secret, which must not show in a {@code Referer}. */
  public static Response secret(int status, TemplateInstance document) {
    return of(status, document).header(REFERRER_POLICY, NO_REFERRER).build();
  }

  /** Leads on after a write; the path is a link of the portal already. */
  public static Response.ResponseBuilder seeOther(String link) {
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", link)
        .header("Cache-Control", PRIVATE);
  }

  private static Response.ResponseBuilder of(int status, TemplateInstance document) {
    return Response.status(status)
        .entity(document.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(VitralHeaders.LAYOUT, "default")
        .header("Cache-Control", PRIVATE);
  }

  private AccountPage() {}
}

package dev.vitral.header.login;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.UnavailableException;
import dev.vitral.header.session.SessionCookie;
import dev.vitral.header.session.SessionToken;
import dev.vitral.header.session.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The browser of this request and the session that its cookie holds. */
@RequestScoped
public class Browser {

  private static final Logger LOG = Logger.getLogger(Browser.class);

  private final HttpHeaders headers;
  private final Sessions sessions;
  private final SessionCookie cookie;

  Browser(@Context HttpHeaders headers, Sessions sessions, SessionCookie cookie) {
    this.headers = headers;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /** Whether the request comes from a browser that has a session. */
  public boolean hasSession() {
    return present().isPresent();
  }

  /** The cookie of a new session, for an answer that leads nowhere. */
  public NewCookie cookieOf(SessionToken token) {
    return cookie.of(token);
  }

  /** Leads on with a new session; the one before ends, so that nobody can have planted it. */
  public Response enters(SessionToken token, String link) {
    endPresent();
    return AccountPage.seeOther(link).cookie(cookie.of(token)).build();
  }

  /** Leads on without a session. */
  public Response leaves(String link) {
    endPresent();
    return AccountPage.seeOther(link).cookie(cookie.forgotten()).build();
  }

  /** The browser forgets its cookie in any case; without Redis the session ends with its time. */
  private void endPresent() {
    try {
      present().map(SessionToken::sessionId).ifPresent(sessions::end);
    } catch (UnavailableException e) {
      LOG.warnf("A session could not be ended: %s", e.getMessage());
    }
  }

  private Optional<SessionToken> present() {
    @Nullable Cookie shown = headers.getCookies().get(SessionCookie.NAME);
    return shown == null ? Optional.empty() : SessionToken.of(shown.getValue());
  }
}

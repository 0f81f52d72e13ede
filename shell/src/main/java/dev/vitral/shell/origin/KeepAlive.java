package dev.vitral.shell.origin;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For how long an origin says that it keeps an idle connection, as in {@code timeout=5}. */
final class KeepAlive {

  private static final Pattern TIMEOUT = Pattern.compile("(?i)\\btimeout=(\\d{1,5})\\b");

  /** What a request may need to get there. */
  private static final int MARGIN_SECONDS = 1;

  private KeepAlive() {}

  /** Takes a margin off, in which a request could meet a closing connection; a second stays. */
  static void shorten(HttpHeaders headers) {
    @Nullable String said = headers.get(HttpHeaderNames.KEEP_ALIVE);
    if (said == null) {
      return;
    }
    Matcher timeout = TIMEOUT.matcher(said);
    if (timeout.find()) {
      int seconds = Integer.parseInt(timeout.group(1)) - MARGIN_SECONDS;
      headers.set(HttpHeaderNames.KEEP_ALIVE, "timeout=" + Math.max(seconds, 1));
    }
  }
}

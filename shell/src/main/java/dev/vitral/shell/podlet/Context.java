package dev.vitral.shell.podlet;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.Languages;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a podlet is told of the page, as a layout of Podium's tells it. */
final class Context {

  /** By this name a podlet that is being developed knows that it is asked by a layout. */
  static final String AGENT = "@podium/client vitral";

  private static final String LAYOUT = "vitral";
  private static final Pattern TABLET =
      Pattern.compile("ipad|tablet|android(?!.*mobi)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MOBILE = Pattern.compile("mobi", Pattern.CASE_INSENSITIVE);

  private Context() {}

  /**
   * Adds it to a request.
   *
   * @param headers what the shell says of the page
   */
  static MultiMap tell(Podlet podlet, MultiMap headers) {
    Locale locale =
        "en".equals(headers.get(VitralHeaders.LOCALE)) ? Languages.ENGLISH : Languages.SPANISH;
    MultiMap told =
        MultiMap.caseInsensitiveMultiMap()
            .addAll(headers)
            .set("podium-locale", locale.getLanguage())
            .set("podium-requested-by", LAYOUT)
            .set("podium-debug", "false")
            .set("podium-device-type", device(headers.get("User-Agent")))
            .set("podium-mount-pathname", locale.equals(Languages.ENGLISH) ? "/en" : "/")
            .set("podium-public-pathname", Languages.url(podlet.room().proxies(), locale));
    String origin = headers.get(VitralHeaders.MOUNT_ORIGIN);
    return origin == null ? told : told.set("podium-mount-origin", origin);
  }

  /** Of nobody in particular, as includes are asked for, what Podium takes for granted. */
  private static String device(@Nullable String agent) {
    if (agent == null) {
      return "desktop";
    } else if (TABLET.matcher(agent).find()) {
      return "tablet";
    }
    return MOBILE.matcher(agent).find() ? "mobile" : "desktop";
  }
}

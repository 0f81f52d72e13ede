package dev.vitral.header.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody logs in with, in a few words: browser and system out of {@code User-Agent} (RFC
 * 9110, 10.1.5), of which no more is kept.
 */
@RequestScoped
public class Client {

  private static final int LONGEST = 40;
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z0-9._ -]+");

  /** Tokens and what they stand for; the first that is there counts, since browsers name others. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private final String name;

  Client(@Context HttpHeaders headers) {
    name = of(headers.getHeaderString("User-Agent"));
  }

  /** Such as {@code Firefox · Linux}; empty where it says nothing. */
  public String name() {
    return name;
  }

  static String of(@Nullable String agent) {
    if (agent == null) {
      return "";
    }
    String browser = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (browser.isEmpty()) {
      return product(agent);
    }
    return system.isEmpty() ? browser : browser + " · " + system;
  }

  private static String first(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(known -> agent.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** The first product that a program names, without its version. */
  private static String product(String agent) {
    String first = agent.split("[/(]", 2)[0].strip();
    return first.length() <= LONGEST && PRODUCT.matcher(first).matches() ? first : "";
  }
}

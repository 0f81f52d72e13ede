package dev.vitral.launcher.build;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code src/platform}, the one place that names the Quarkus version. */
public final class Platform {

  private static final Pattern VERSION =
      Pattern.compile("<quarkus.version>([^<]+)</quarkus.version>");

  private Platform() {}

  /** Maven finds a plugin that only some modules use by its full name alone. */
  public static String quarkusVersion(Home home) {
    Path pom = home.root().resolve("src/platform/pom.xml");
    try {
      Matcher version = VERSION.matcher(Files.readString(pom));
      if (version.find()) {
        return version.group(1);
      }
      throw new Trouble("%s names no quarkus.version.".formatted(pom));
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(pom, e.getMessage()), e);
    }
  }
}

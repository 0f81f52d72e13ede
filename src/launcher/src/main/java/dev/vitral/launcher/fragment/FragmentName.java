package dev.vitral.launcher.fragment;

import dev.vitral.launcher.Trouble;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * One lower-case word. It is the fragment's folder, Java package, page, message bundle and prefix
 * of CSS classes, so it has to be good for each of them.
 */
public record FragmentName(String word) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,19}");

  /** What the shell answers itself. */
  private static final Set<String> PATHS = Set.of("en", "es", "fragments", "static", "vitral");

  /** Parts of every portal. */
  private static final Set<String> PARTS =
      Set.of("shell", "launcher", "stores", "postgresql", "kafka", "redis", "elasticsearch");

  /** Packages below {@code dev.vitral}. */
  private static final Set<String> PACKAGES =
      Set.of(
          "bench",
          "conformance",
          "contract",
          "datastores",
          "esi",
          "faults",
          "fuzz",
          "kit",
          "platform",
          "systemtests");

  /** Namespaces in Qute's templates, Qute's own and the kit's. */
  private static final Set<String> NAMESPACES =
      Set.of(
          "asset",
          "cdi",
          "config",
          "data",
          "datetime",
          "inject",
          "msg",
          "qute",
          "str",
          "time",
          "url");

  /**
   * Takes a word that may be one.
   *
   * @throws Trouble that says what would be right
   */
  public FragmentName {
    if (!FORM.matcher(word).matches()) {
      throw new Trouble(
          "'%s' is no name for a fragment: it is one lower-case word of 2 to 20 letters and digits, such as agenda."
              .formatted(word));
    }
    refuse(PATHS.contains(word), word, "the shell answers /%1$s itself");
    refuse(PARTS.contains(word), word, "a part of every portal is called so");
    refuse(PACKAGES.contains(word), word, "dev.vitral.%1$s is a package of the portal");
    refuse(NAMESPACES.contains(word), word, "in templates {%1$s:…} means something else");
    refuse(SourceVersion.isKeyword(word), word, "it is a word of Java and can be no package");
    refuse(word.equals(Blueprint.EXAMPLE), word, "it stands for all of them");
  }

  private static void refuse(boolean reserved, String word, String reason) {
    if (reserved) {
      throw new Trouble(
          "No fragment can be called '%s': %s. Choose another word."
              .formatted(word, reason.formatted(word)));
    }
  }

  /** As Java's classes begin, and as people read it. */
  String capitalised() {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Its module, from the root of the repository. */
  public String module() {
    return "fragments/" + word;
  }

  @Override
  public String toString() {
    return word;
  }
}

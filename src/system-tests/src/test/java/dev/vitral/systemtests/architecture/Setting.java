package dev.vitral.systemtests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.vitral.systemtests.portal.Checkout;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One configuration key.
 *
 * @param byDefault empty where somebody has to say it
 */
record Setting(String key, String byDefault) {

  private static final String CONFIG = "io.smallrye.config.";
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(vitral\\.[^`]+)` \\| (?:`([^`]*)`)? *\\|");

  /** What the module's {@code @ConfigMapping} interfaces declare. */
  static Stream<Setting> in(JavaClasses classes) {
    return classes.stream()
        .flatMap(
            one ->
                value(one, "ConfigMapping", "prefix").stream().flatMap(prefix -> in(one, prefix)));
  }

  private static Stream<Setting> in(JavaClass mapping, String prefix) {
    return mapping.getMethods().stream().flatMap(method -> of(method, prefix));
  }

  private static Stream<Setting> of(JavaMethod method, String prefix) {
    String key =
        method.isAnnotatedWith(CONFIG + "WithParentName")
            ? prefix
            : prefix + "." + value(method, "WithName", "value").orElse(dashed(method.getName()));
    if (method.getReturnType() instanceof JavaParameterizedType map
        && map.toErasure().isEquivalentTo(Map.class)) {
      return in(method, map.getActualTypeArguments().get(1).toErasure(), key + ".*");
    }
    return in(method, method.getRawReturnType(), key);
  }

  /** One setting, or those of a group. */
  private static Stream<Setting> in(JavaMethod method, JavaClass type, String key) {
    return type.isInterface() && type.getPackageName().startsWith("dev.vitral")
        ? in(type, key)
        : Stream.of(new Setting(key, value(method, "WithDefault", "value").orElse("")));
  }

  private static Optional<String> value(
      HasAnnotations<?> annotated, String annotation, String property) {
    return annotated
        .tryGetAnnotationOfType(CONFIG + annotation)
        .flatMap(found -> found.get(property))
        .map(Object::toString);
  }

  private static String dashed(String name) {
    return CAPITAL
        .matcher(name)
        .replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
  }

  /** The rows of docs/configuration.md. */
  static Stream<Setting> described() {
    return ROW.matcher(House.text(Checkout.root().resolve("docs/configuration.md")))
        .results()
        .map(row -> new Setting(row.group(1), row.group(2) == null ? "" : row.group(2)));
  }
}

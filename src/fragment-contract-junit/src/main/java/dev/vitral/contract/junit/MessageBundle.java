package dev.vitral.contract.junit;

import dev.vitral.contract.Violation;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of them: an interface with {@code @MessageBundle}. Its annotations are read by their names,
 * for this module knows nothing of Qute.
 *
 * @param name its namespace in templates, and the first word of its files
 * @param language of the words in the interface
 */
record MessageBundle(Class<?> type, String name, String language) {

  private static final String BUNDLE = "MessageBundle";
  private static final String LOCALIZED = "Localized";
  private static final String MESSAGE = "Message";

  /** The default language of every fragment, by the kit. */
  private static final String SPANISH = "es";

  /** Empty if the type is none. */
  static Optional<MessageBundle> of(Class<?> type) {
    return QuteAnnotation.of(type, BUNDLE)
        .map(
            bundle ->
                new MessageBundle(
                    type,
                    bundle.said("value").orElseGet(() -> defaultName(type)),
                    bundle.said("locale").orElse(SPANISH)));
  }

  /** As Qute makes it of a nested type: {@code Cinema_Words}; else it is {@code msg}. */
  private static String defaultName(Class<?> type) {
    return type.isMemberClass()
        ? type.getName().substring(type.getPackageName().length() + 1).replace('$', '_')
        : "msg";
  }

  /**
   * What a language lacks, or has too much.
   *
   * @param all types of the fragment, of which some may say it in that language
   */
  List<Violation> violations(String language, Path classes, List<Class<?>> all) {
    String file = "messages/%s_%s.properties".formatted(name, language);
    Set<String> wanted = keys(methods(type));
    Set<String> inFile = keysOf(classes.resolve(file));
    Set<String> said = new TreeSet<>(inFile);
    said.addAll(keys(localized(language, all)));
    List<Violation> violations = new ArrayList<>();
    wanted.stream()
        .filter(key -> !said.contains(key))
        .map(key -> new Violation(file, "lacks '" + key + "', which " + type.getName() + " has"))
        .forEach(violations::add);
    inFile.stream()
        .filter(key -> !wanted.contains(key))
        .map(key -> new Violation(file, "has '" + key + "', which " + type.getName() + " lacks"))
        .forEach(violations::add);
    return violations;
  }

  private Stream<Method> localized(String language, List<Class<?>> all) {
    return all.stream()
        .filter(type::isAssignableFrom)
        .filter(
            other ->
                QuteAnnotation.of(other, LOCALIZED)
                    .flatMap(localized -> localized.said("value"))
                    .filter(language::equals)
                    .isPresent())
        .flatMap(other -> Arrays.stream(other.getDeclaredMethods()))
        .filter(method -> QuteAnnotation.of(method, MESSAGE).isPresent());
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()));
  }

  private static Set<String> keys(Stream<Method> methods) {
    return methods.flatMap(MessageBundle::keys).collect(Collectors.toCollection(TreeSet::new));
  }

  /** A method's name, or one for each constant where it only tells how an enum's are called. */
  private static Stream<String> keys(Method method) {
    boolean hasWords =
        QuteAnnotation.of(method, MESSAGE).flatMap(message -> message.said("value")).isPresent();
    Class<?>[] parameters = method.getParameterTypes();
    if (hasWords || parameters.length != 1 || !parameters[0].isEnum()) {
      return Stream.of(method.getName());
    }
    return Arrays.stream(parameters[0].getEnumConstants())
        .map(constant -> method.getName() + "_" + ((Enum<?>) constant).name());
  }

  /** Those with words, of a file that need not be there. Constants may stand behind {@code _$}. */
  private static Set<String> keysOf(Path file) {
    Properties words = new Properties();
    if (Files.exists(file)) {
      try (Reader text = Files.newBufferedReader(file)) {
        words.load(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return words.stringPropertyNames().stream()
        .filter(key -> !words.getProperty(key).isBlank())
        .map(key -> key.replace("_$", "_"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package dev.vitral.contract.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;

/** An annotation of {@code io.quarkus.qute.i18n}, known by its name alone. */
record QuteAnnotation(Annotation annotation) {

  private static final String PACKAGE = "io.quarkus.qute.i18n.";

  /** The one on a type or method. */
  static Optional<QuteAnnotation> of(AnnotatedElement element, String name) {
    return Arrays.stream(element.getAnnotations())
        .filter(found -> found.annotationType().getName().equals(PACKAGE + name))
        .findFirst()
        .map(QuteAnnotation::new);
  }

  String text(String attribute) {
    try {
      return String.valueOf(annotation.annotationType().getMethod(attribute).invoke(annotation));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(annotation + " has no " + attribute, e);
    }
  }

  /** What was written, and not left to Qute, which says that in double angle brackets. */
  Optional<String> said(String attribute) {
    return Optional.of(text(attribute)).filter(text -> !text.startsWith("<<"));
  }
}

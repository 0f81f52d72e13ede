package dev.vitral.reviews.comparison;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the comparison; English in {@code messages/comparison_en.properties}. */
@MessageBundle("comparison")
public interface ComparisonMessages {

  @Message("Comparar dos productos")
  String title();

  @Message("{left} frente a {right}")
  String versus(String left, String right);

  @Message("Elige dos cámaras o dos objetivos y míralos lado a lado.")
  String lead();

  @Message("Primer producto")
  String first();

  @Message("Segundo producto")
  String second();

  @Message("Elige uno")
  String choose();

  @Message("Comparar")
  String compare();

  @Message("Solo las diferencias")
  String only_differences();

  @Message("Ver todo")
  String everything();

  @Message("Especificación")
  String specification();

  @Message("Lado a lado")
  String side_by_side();

  @Message("Sin datos")
  String unknown();

  @Message("No se diferencian en nada que sepamos.")
  String no_differences();

  @Message("Una cámara y un objetivo no se pueden comparar. Elige dos productos del mismo tipo.")
  String mixed();

  @Message("Elige dos productos distintos.")
  String same();

  @Message("Hacen falta dos productos: ?p=uno&p=otro.")
  String two_needed();

  @Message("No conocemos el producto «{slug}».")
  String unknown_product(String slug);
}

package dev.vitral.reviews.findings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with a field; English in {@code messages/finding_en.properties}. */
@MessageBundle("finding")
public interface FindingMessages {

  @Message("Algún dato no es válido. Revisa los campos señalados.")
  String invalid();

  @Message("Falta este dato.")
  String missing();

  @Message("Debe ser texto.")
  String not_text();

  @Message("Es demasiado largo: como máximo {most} caracteres.")
  String too_long(int most);

  @Message("Contiene caracteres que no se pueden mostrar.")
  String unprintable();

  @Message("Debe ser un número entre {least} y {most}.")
  String out_of_range(String least, String most);

  @Message("Debe ser un número entero entre {least} y {most}.")
  String not_whole(int least, int most);

  @Message("Admite como máximo {places} decimales.")
  String too_precise(int places);

  @Message("Debe ser verdadero o falso.")
  String not_a_flag();

  @Message("Debe ser uno de estos valores: {words}.")
  String none_of(String words);

  @Message("Debe ser una lista de textos.")
  String not_a_list();

  @Message("Hay demasiados elementos: como máximo {most}.")
  String too_many(int most);

  @Message("Debe ser un objeto.")
  String not_an_object();

  @Message("Este campo no existe.")
  String unknown_field();

  @Message("No puede ser menor que «{other}».")
  String below(String other);

  @Message("Usa solo minúsculas, cifras y guiones.")
  String not_a_slug();

  @Message("No conocemos ese producto.")
  String unknown_product();
}

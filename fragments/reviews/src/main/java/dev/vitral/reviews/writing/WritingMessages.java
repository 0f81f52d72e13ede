package dev.vitral.reviews.writing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why something is not written; English in {@code messages/writing_en.properties}. */
@MessageBundle("writing")
public interface WritingMessages {

  @Message("El cuerpo debe ser un objeto JSON.")
  String not_json();

  @Message("No hay ninguna reseña con ese identificador.")
  String unknown_review();

  @Message("Solo puede hacerlo quien escribió la reseña, o moderación.")
  String not_yours();

  @Message("La reseña ha cambiado desde que la leíste. Vuelve a leerla y repite el cambio.")
  String changed();

  @Message("Ya hay una reseña en esa dirección. Elige otra.")
  String slug_taken();

  @Message("La dirección de una reseña no cambia.")
  String slug_stays();

  @Message("Una reseña en estado «{from}» no puede pasar a «{to}».")
  String status_conflict(String from, String to);

  @Message("Esa Idempotency-Key ya se usó con otro contenido.")
  String key_reused();

  @Message("Idempotency-Key admite de 1 a 200 caracteres ASCII visibles.")
  String key_invalid();

  @Message("Has llegado a {limit} cambios por minuto. Espera un momento.")
  String too_many(int limit);

  @Message("Un producto no cambia de tipo: es «{kind}».")
  String kind_stays(String kind);

  @Message("No hay ningún producto con ese nombre.")
  String no_product();
}

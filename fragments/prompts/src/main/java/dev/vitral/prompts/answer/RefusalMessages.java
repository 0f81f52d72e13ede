package dev.vitral.prompts.answer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why something is refused; English in {@code messages/refusals_en.properties}. */
@MessageBundle("refusals")
public interface RefusalMessages {

  @Message("Este prompt no existe o se ha retirado.")
  String unknown_prompt();

  @Message("No conocemos a nadie con ese nombre de usuario.")
  String unknown_person();

  @Message("No hay ninguna denuncia abierta con ese número.")
  String unknown_report();

  @Message("Solo quien lo escribió puede hacer esto.")
  String not_yours();

  @Message("El prompt ha cambiado desde que lo leíste. Vuelve a abrirlo antes de guardar.")
  String changed();

  @Message("«cursor» no es un lugar de esta lista. Empieza por la primera página.")
  String bad_cursor();

  @Message("La búsqueda admite hasta {most} caracteres.")
  String long_query(int most);

  @Message("Escribe al menos {least} letras del nombre.")
  String short_prefix(int least);

  @Message("Tus propios prompts no necesitan tu corazón.")
  String self_like();

  @Message("No puedes seguirte a ti.")
  String self_follow();

  @Message("No puedes bloquearte a ti.")
  String self_block();

  @Message("No puedes denunciar lo que tú escribes.")
  String self_report();

  @Message("Hay un bloqueo entre vosotros.")
  String blocked();

  @Message("Has publicado {most} prompts en un minuto. Espera un momento.")
  String too_many(int most);

  @Message("«Idempotency-Key» ya se usó para otra petición.")
  String key_reused();

  @Message("«Idempotency-Key» admite de 1 a 200 caracteres visibles.")
  String bad_key();

  @Message("Lo que se publicó con esta «Idempotency-Key» ya se ha borrado.")
  String key_spent();

  @Message("El cuerpo debe ser un objeto JSON.")
  String body_missing();

  @Message("Hay algo que corregir.")
  String invalid();

  @Message("Escribe qué canción buscas.")
  String prompt_empty();

  @Message("Como mucho {most} caracteres; ahora hay {now}.")
  String prompt_long(int most, int now);

  @Message("Contiene caracteres que no se pueden guardar.")
  String prompt_unreadable();

  @Message("Como mucho {most} etiquetas.")
  String tags_many(int most);

  @Message("Cada etiqueta es una palabra de hasta {most} letras, cifras o guiones.")
  String tag_odd(int most);

  @Message("El idioma es «es» o «en».")
  String lang_unknown();

  @Message("Cuenta en hasta {most} caracteres qué ocurre.")
  String reason_odd(int most);

  @Message("Elige retirar o mantener.")
  String decision_odd();
}

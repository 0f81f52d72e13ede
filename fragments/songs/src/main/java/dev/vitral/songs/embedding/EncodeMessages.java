package dev.vitral.songs.embedding;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What those who ask for vectors read; English in {@code messages/encode_en.properties}. */
@MessageBundle("encode")
public interface EncodeMessages {

  @Message("Envía un objeto JSON con «text» o «texts»; ningún texto puede estar vacío.")
  String nothing();

  @Message("Como mucho {texts} textos de {characters} caracteres cada uno.")
  String too_much(int texts, int characters);

  @Message("El modelo no está disponible ahora mismo. Inténtalo de nuevo en unos segundos.")
  String unavailable();
}

package dev.vitral.reviews.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What editors read; English in {@code messages/editor_en.properties}. */
@MessageBundle("editor")
public interface EditorMessages {

  @Message("Mis reseñas")
  String mine();

  @Message("Escribir una reseña")
  String write();

  @Message("Editar la reseña")
  String edit();

  @Message("Vista previa")
  String preview();

  @Message("Así se verá. Todavía no se ha guardado nada.")
  String preview_hint();

  @Message("Todavía no has escrito ninguna reseña.")
  String none();

  @Message("Título")
  String title();

  @Message("Resumen")
  String summary();

  @Message("Texto")
  String content();

  @Message("Separa los párrafos con una línea en blanco.")
  String content_hint();

  @Message("Producto")
  String product();

  @Message("Elige uno")
  String choose();

  @Message("Lo mejor")
  String pros();

  @Message("Lo peor")
  String cons();

  @Message("Uno por línea.")
  String points_hint();

  @Message("Notas, de 0 a 10")
  String scores();

  @Message("Idioma")
  String language();

  @Message("Estado")
  String status();

  @Message("Borrador")
  String draft();

  @Message("Publicada")
  String published();

  @Message("Retirada")
  String withdrawn();

  @Message("Guardar borrador")
  String save_draft();

  @Message("Guardar")
  String save();

  @Message("Publicar")
  String publish();

  @Message("Retirar")
  String withdraw();

  @Message("Borrar")
  String delete();

  @Message("Borrar esta reseña")
  String delete_title();

  @Message("Desaparece para siempre y su dirección no se vuelve a usar.")
  String delete_hint();

  @Message("Leerla como todo el mundo")
  String read();

  @Message("Está publicada: en unos instantes la verá todo el mundo.")
  String published_hint();

  @Message("Última modificación")
  String changed_at();

  @Message("Revisa los campos señalados.")
  String invalid();

  @Message(
      "La reseña cambió mientras escribías. Tu texto sigue aquí: guárdalo otra vez para imponerlo.")
  String changed_meanwhile();

  @Message("Esta hoja ya se envió con otro texto. Guárdala otra vez para crear otra reseña.")
  String sent_before();

  @Message("Más recientes")
  String newer();

  @Message("Más antiguas")
  String older();
}

package dev.vitral.header.data;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read about their data; English in {@code messages/data_en.properties}. */
@MessageBundle("data")
public interface DataMessages {

  @Message("Tus datos")
  String title();

  @Message("Lo que guardamos de tu cuenta, para que te lo lleves o lo borres.")
  String lead();

  @Message("Llévatelos")
  String take();

  @Message(
      "Un archivo JSON con tu cuenta, tus sesiones, tus claves de API sin su secreto, los correos que"
          + " te escribimos y los cambios de tus permisos. Lo que publicas está en tus páginas.")
  String take_hint();

  @Message("Descargar mis datos")
  String download();

  @Message("Borra tu cuenta")
  String delete();

  @Message(
      "Se borran tu cuenta, tu correo, tus sesiones y tus claves, y no se pueden recuperar. Lo que publicaste"
          + " sigue en el portal: bórralo antes si no quieres que quede. Tu nombre de usuario no se"
          + " da a nadie durante un tiempo.")
  String delete_hint();

  @Message("Borrar mi cuenta")
  String delete_now();

  @Message("Tu cuenta y sus datos se han borrado.")
  String deleted();
}

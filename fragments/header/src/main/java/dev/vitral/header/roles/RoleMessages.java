package dev.vitral.header.roles;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What operators read about roles; English in {@code messages/roles_en.properties}. */
@MessageBundle("roles")
public interface RoleMessages {

  @Message("Permisos de las personas")
  String title();

  @Message(
      "Da y quita permisos. Todo cambio queda escrito, con su motivo, y cierra sus sesiones. Con el"
          + " permiso de redacción terminan también sus claves de API.")
  String lead();

  @Message("Buscar")
  String search();

  @Message("Motivo")
  String reason();

  @Message("Lo leerán quienes lleven el portal. Hasta 300 caracteres.")
  String reason_hint();

  @Message("Dar")
  String grant_it();

  @Message("Quitar")
  String take_it();

  @Message("Lo que se ha cambiado")
  String history();

  @Message("Aún no se ha cambiado nada.")
  String nothing();

  @Message("{by} dio a {who}: {role}")
  String granted(String by, String who, String role);

  @Message("{by} quitó a {who}: {role}")
  String taken(String by, String who, String role);

  @Message("Más atrás")
  String further();

  @Message("Todos los cambios")
  String all();
}

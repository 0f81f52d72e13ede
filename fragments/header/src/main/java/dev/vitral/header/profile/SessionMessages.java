package dev.vitral.header.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read about their sessions; English in {@code messages/sessions_en.properties}. */
@MessageBundle("sessions")
public interface SessionMessages {

  @Message("Sesiones abiertas")
  String title();

  @Message("Los sitios en los que has entrado con tu cuenta. Cierra los que no conozcas.")
  String lead();

  @Message("Esta sesión")
  String current();

  @Message("Un cliente que no dice su nombre")
  String unknown();

  @Message("Entraste")
  String began();

  @Message("Última vez")
  String used();

  @Message("Cerrar")
  String end();

  @Message("Cerrar todas las demás")
  String end_others();
}

package dev.vitral.header.recovery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read who have forgotten a password; English in {@code recovery_en.properties}. */
@MessageBundle("recovery")
public interface RecoveryMessages {

  @Message("¿Has olvidado tu contraseña?")
  String title();

  @Message("Escribe el correo que confirmaste y te mandaremos un enlace para elegir otra.")
  String lead();

  @Message("Mandar el enlace")
  String send();

  @Message(
      "Si esa dirección es la de una cuenta, le acabamos de escribir. El enlace vale poco tiempo.")
  String sent();

  @Message("Elige una contraseña nueva")
  String choose();

  @Message("Para la cuenta «{handle}». Se cerrarán todas sus sesiones.")
  String whose(String handle);

  @Message("Guardar la contraseña")
  String save();

  @Message("Pedir otro enlace")
  String another();

  @Message("Tu contraseña ha cambiado. Entra con ella.")
  String done();
}

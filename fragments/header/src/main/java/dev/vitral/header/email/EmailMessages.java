package dev.vitral.header.email;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read about their address; English in {@code messages/email_en.properties}. */
@MessageBundle("email")
public interface EmailMessages {

  @Message("Tu correo")
  String title();

  @Message("Con él puedes elegir otra contraseña si olvidas la tuya. Nadie más lo ve.")
  String lead();

  @Message("Te escribimos a")
  String confirmed();

  @Message("Aún no hay ninguna dirección confirmada.")
  String none();

  @Message("Dirección nueva")
  String wanted();

  @Message("Te mandaremos un enlace; cuenta desde que lo uses.")
  String wanted_hint();

  @Message("Mandar el enlace")
  String send();

  @Message("Te hemos escrito a esa dirección. Abre el enlace del correo para confirmarla.")
  String sent();

  @Message("Confirma tu correo")
  String confirm_title();

  @Message("¿Es tuya esta dirección, para la cuenta «{handle}»?")
  String question(String handle);

  @Message("Confirmar")
  String confirm();

  @Message("Tu dirección está confirmada.")
  String done();
}

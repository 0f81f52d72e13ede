package dev.vitral.header.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read about their API keys; English in {@code messages/apikeys_en.properties}. */
@MessageBundle("apikeys")
public interface ApiKeyMessages {

  @Message("Claves de API")
  String title();

  @Message(
      "Con una clave, un programa hace en el portal lo mismo que tú, salvo cambiar tu cuenta. Dale"
          + " a cada programa la suya y revócala cuando ya no haga falta.")
  String lead();

  @Message("Una contraseña nueva revoca todas tus claves de API.")
  String end_with_password();

  @Message("Copia la clave ahora: no se vuelve a mostrar.")
  String copy();

  @Message("Clave")
  String key();

  @Message("El programa la envía en cada petición:")
  String send();

  @Message("Clave nueva")
  String fresh();

  @Message("Nombre")
  String name();

  @Message("Para reconocerla, como el del programa que la usa. Hasta 60 caracteres.")
  String name_hint();

  @Message("Días que vale")
  String days();

  @Message("De {least} a {most}.")
  String days_hint(int least, int most);

  @Message("Crear la clave")
  String make();

  @Message("Tus claves")
  String yours();

  @Message("No tienes ninguna clave.")
  String none();

  @Message("Acaba en")
  String ending();

  @Message("Creada")
  String created();

  @Message("Caduca")
  String expires();

  @Message("Última vez")
  String used();

  @Message("Nunca")
  String never();

  @Message("Revocar")
  String revoke();
}

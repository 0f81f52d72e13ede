package dev.vitral.header.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read about accounts; English in {@code messages/account_en.properties}. */
@MessageBundle("account")
public interface AccountMessages {

  @Message("Algún dato no es válido. Corrígelo y vuelve a enviarlo.")
  String invalid();

  @Message("El cuerpo debe ser un objeto JSON.")
  String body_missing();

  @Message("De 3 a 30 letras minúsculas sin tilde, cifras o guiones; el primero no es un guion.")
  String username_form();

  @Message("Ese nombre de usuario ya está ocupado. Elige otro.")
  String username_taken();

  @Message("Como mucho 60 caracteres, en una sola línea.")
  String name_form();

  @Message("Al menos 10 caracteres.")
  String password_short();

  @Message("Como mucho 200 caracteres.")
  String password_long();

  @Message("Es una de las contraseñas más usadas. Elige otra.")
  String password_common();

  @Message("La contraseña no puede ser tu nombre de usuario.")
  String password_is_username();

  @Message("El usuario o la contraseña no son correctos.")
  String wrong_credentials();

  @Message("La contraseña actual no es esa.")
  String wrong_current();

  @Message("Tu sesión ha terminado. Entra de nuevo.")
  String session_gone();

  @Message("Demasiados intentos. Vuelve a probar dentro de {minutes} min.")
  String too_often(long minutes);

  @Message(
      "Ahora mismo no podemos atender las cuentas: una parte del portal no está disponible."
          + " No se ha cambiado nada; inténtalo de nuevo en unos segundos.")
  String unavailable();
}

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

  @Message("Escribe una dirección de correo, como ana@example.org.")
  String email_form();

  @Message("Este enlace ya no sirve: se ha usado o ha pasado su tiempo. Pide otro.")
  String link_dead();

  @Message("Abre el enlace que te mandamos por correo.")
  String open_link();

  @Message("Correo")
  String email();

  @Message("Añadir una dirección")
  String email_none();

  @Message("Opcional. Solo para escribirte sobre tu cuenta; nadie más lo ve.")
  String email_hint();

  @Message("Al menos {least} caracteres.")
  String password_short(int least);

  @Message("Como mucho {most} caracteres.")
  String password_long(int most);

  @Message("Es de las que se prueban primero. Junta varias palabras que no vayan juntas.")
  String password_common();

  @Message("La contraseña no puede ser tu nombre de usuario.")
  String password_is_username();

  @Message("El usuario o la contraseña no son correctos.")
  String wrong_credentials();

  @Message("La contraseña actual no es esa.")
  String wrong_current();

  @Message("Tu sesión ha terminado. Entra de nuevo.")
  String session_gone();

  @Message("Esa sesión ya no existe.")
  String no_such_session();

  @Message("Para eso no basta una clave de API: entra con tu usuario y tu contraseña.")
  String session_required();

  @Message("Las claves de API son para quien tiene el permiso de redacción.")
  String no_editor();

  @Message("Esa clave ya no existe.")
  String no_such_key();

  @Message("Ya tienes {most} claves. Revoca antes alguna.")
  String too_many_keys(int most);

  @Message("Ponle un nombre de 60 caracteres como mucho, en una sola línea.")
  String key_name_form();

  @Message("Un número entero de días, de {least} a {most}.")
  String key_days_form(int least, int most);

  @Message("Eres la única persona que lleva el portal. Da antes ese permiso a otra.")
  String last_operator();

  @Message("Nadie tiene ese nombre de usuario.")
  String no_such_person();

  @Message("Para eso hay que llevar el portal.")
  String no_operator();

  @Message("Elige redacción, moderación u operación.")
  String role_unknown();

  @Message("Nadie cambia sus propios permisos.")
  String role_own();

  @Message("Indica si das o quitas el permiso.")
  String change_unknown();

  @Message("Escribe el motivo, en 300 caracteres como mucho.")
  String reason_form();

  @Message("Demasiados intentos. Vuelve a probar dentro de {minutes} min.")
  String too_often(long minutes);

  @Message("Demasiados intentos. Vuelve a probar dentro de {seconds} s.")
  String too_often_soon(long seconds);

  @Message(
      "Ahora mismo no podemos atender las cuentas: una parte del portal no está disponible."
          + " No se ha cambiado nada; inténtalo de nuevo en unos segundos.")
  String unavailable();

  @Message("Entrar")
  String log_in();

  @Message("Entra con tu usuario y tu contraseña.")
  String log_in_lead();

  @Message("¿Aún no tienes cuenta?")
  String no_account();

  @Message("Crear cuenta")
  String register();

  @Message("Con una cuenta publicas, sigues a otras personas y guardas lo que te gusta.")
  String register_lead();

  @Message("¿Ya tienes cuenta?")
  String has_account();

  @Message("Salir")
  String log_out();

  @Message("Tu cuenta")
  String account();

  @Message("Lo que ves aquí solo lo ves tú, salvo tu nombre y tu usuario.")
  String account_lead();

  @Message("Usuario")
  String username();

  @Message("Nombre")
  String name();

  @Message("Como lo leerán los demás. Si lo dejas vacío, será tu usuario.")
  String name_hint();

  @Message("Contraseña")
  String password();

  @Message("Al menos 12 caracteres; una frase es lo mejor.")
  String password_hint();

  @Message("Contraseña actual")
  String password_current();

  @Message("Contraseña nueva")
  String password_new();

  @Message("Cambiar la contraseña")
  String change_password();

  @Message("Se cerrarán las demás sesiones de tu cuenta.")
  String change_password_hint();

  @Message("Usuario y nombre")
  String names();

  @Message("Guardar")
  String save();

  @Message("Guardado.")
  String saved();

  @Message("Tu contraseña ha cambiado y las demás sesiones se han cerrado.")
  String password_changed();

  @Message("Tu cuenta está creada. Entra con ella.")
  String created();

  @Message("Has salido. Hasta pronto.")
  String logged_out();

  @Message("Permisos")
  String roles();

  @Message(
      "{#switch role}{#case 'editor'}Redacción{#case 'moderator'}Moderación"
          + "{#case 'operator'}Operación{#else}Miembro{/switch}")
  String role(String role);

  @Message("Aquí no vas a poder entrar")
  String insecure();

  @Message(
      "Este portal se ha abierto sin https, y así los navegadores no guardan la cookie de la"
          + " sesión. Ábrelo con https (o como localhost en esta máquina).")
  String insecure_text();
}

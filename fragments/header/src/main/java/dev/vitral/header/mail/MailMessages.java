package dev.vitral.header.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say, and the page of them; English in {@code messages/mail_en.properties}. */
@MessageBundle("mail")
public interface MailMessages {

  @Message("Confirma tu correo en Vitral")
  String confirm();

  @Message(
      "Hola:\n\nAlguien ha puesto esta dirección en la cuenta «{handle}» de Vitral. Si has sido tú,"
          + " abre este enlace y pulsa «Confirmar»:\n\n{link}\n\nVale durante {hours} horas y una"
          + " sola vez. Si no has sido tú, no hagas nada.\n\nVitral\n")
  String confirm_body(String handle, String link, long hours);

  @Message("Ya tienes una cuenta en Vitral")
  String known();

  @Message(
      "Hola:\n\nAlguien ha puesto esta dirección en otra cuenta de Vitral, pero ya es la de tu"
          + " cuenta «{handle}» y sigue siendo solo tuya. Si no recuerdas tu contraseña, elige otra"
          + " aquí:\n\n{link}\n\nSi no has sido tú, no hagas nada.\n\nVitral\n")
  String known_body(String handle, String link);

  @Message("Elige una contraseña nueva en Vitral")
  String recover();

  @Message(
      "Hola:\n\nAlguien quiere elegir una contraseña nueva para la cuenta «{handle}» de Vitral. Si"
          + " has sido tú, abre este enlace:\n\n{link}\n\nVale durante {minutes} minutos y una sola"
          + " vez. Si no has sido tú, no hagas nada: tu contraseña sigue siendo la"
          + " misma.\n\nVitral\n")
  String recover_body(String handle, String link, long minutes);

  @Message("Tu contraseña de Vitral ha cambiado")
  String password_changed();

  @Message(
      "Hola:\n\nLa contraseña de tu cuenta «{handle}» de Vitral ha cambiado y sus demás sesiones se"
          + " han cerrado. Si no has sido tú, elige otra cuanto antes:\n\n{link}\n\nVitral\n")
  String password_changed_body(String handle, String link);

  @Message("El correo de tu cuenta de Vitral ha cambiado")
  String email_changed();

  @Message(
      "Hola:\n\nTu cuenta «{handle}» de Vitral usa desde ahora otra dirección de correo, y a esta ya"
          + " no te escribiremos. Si no has sido tú, responde a quien lleva este portal cuanto"
          + " antes.\n\nVitral\n")
  String email_changed_body(String handle);

  @Message("Hay una clave de API nueva en tu cuenta de Vitral")
  String key_made();

  @Message(
      "Hola:\n\nTu cuenta «{handle}» de Vitral tiene una clave de API nueva, con la que un programa"
          + " actúa en tu nombre. Si no la has creado tú, cambia tu contraseña cuanto antes: así se"
          + " revocan todas las claves.\n\n{link}\n\nVitral\n")
  String key_made_body(String handle, String link);

  @Message("Tu cuenta de Vitral ya no existe")
  String deleted();

  @Message(
      "Hola:\n\nTu cuenta de Vitral y sus datos se han borrado, como pediste. Este es el último"
          + " correo que te mandamos.\n\nVitral\n")
  String deleted_body();

  @Message("Correo del portal")
  String title();

  @Message("Lo último que el portal ha escrito a su gente, y si ha salido.")
  String lead();

  @Message("No hay ningún correo.")
  String nothing();

  @Message("Aquí el correo no sale: se queda en esta página, para probar el portal.")
  String shown_here();

  @Message("El correo espera: no se ha dicho a qué servidor entregarlo.")
  String held();

  @Message("Volver a intentar")
  String again();

  @Message(
      "{#switch state}{#case 'sent'}Entregado{#case 'failed'}No se pudo{#else}En espera{/switch}")
  String state(String state);

  @Message(
      "{#switch kind}{#case 'confirm'}Confirmar el correo{#case 'recover'}Contraseña nueva"
          + "{#case 'password_changed'}Aviso: contraseña{#case 'email_changed'}Aviso: correo"
          + "{#case 'key_made'}Aviso: clave de API{#else}Despedida{/switch}")
  String about(String kind);

  @Message("{attempts} intentos")
  String attempts(int attempts);
}

package dev.vitral.prompts.moderation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What reports and their page say; English in {@code messages/moderation_en.properties}. */
@MessageBundle("moderation")
public interface ModerationMessages {

  @Message("Moderación")
  String title();

  @Message("Denuncias que esperan una decisión.")
  String lead();

  @Message("Nada que decidir")
  String nothing();

  @Message("{name} denuncia")
  String reported_by(String name);

  @Message("Retirar")
  String hide();

  @Message("Mantener")
  String keep();

  @Message("Denunciar un prompt")
  String report_title();

  @Message("¿Qué ocurre?")
  String reason_label();

  @Message("Hasta {most} caracteres. Solo lo lee la moderación.")
  String reason_hint(int most);

  @Message("Enviar la denuncia")
  String send();

  @Message("Gracias: la moderación lo mirará.")
  String thanks();
}

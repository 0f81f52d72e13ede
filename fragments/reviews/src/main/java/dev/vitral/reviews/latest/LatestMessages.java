package dev.vitral.reviews.latest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The newest reviews on other pages; English in {@code messages/latest_en.properties}. */
@MessageBundle("latest")
public interface LatestMessages {

  @Message("Últimas reseñas")
  String title();

  @Message("Cámaras y objetivos")
  String kicker();

  @Message("Últimas reseñas conocidas")
  String last_known();

  @Message("Ver todas")
  String all();

  @Message("Todavía no hay reseñas.")
  String none();
}

package dev.vitral.header.bar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the bar says; English in {@code messages/bar_en.properties}. */
@MessageBundle("bar")
public interface BarMessages {

  @Message("Principal")
  String navigation();

  @Message("Vitral")
  String brand();
}

package dev.vitral.header.art;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about windows; English in {@code messages/art_en.properties}. */
@MessageBundle("art")
public interface ArtMessages {

  @Message("Una vidriera al azar")
  String title();

  @Message("Dibujada al momento, y nunca dos iguales.")
  String lead();

  @Message("Otra imagen")
  String another();

  @Message("Volver al inicio")
  String home();

  @Message("Vidriera imaginaria: amanecer rosa y violeta con un sol de pétalos sobre las colinas")
  String dawn();

  @Message("Vidriera imaginaria: noche azul con una luna de pétalos sobre tierras oscuras")
  String night();

  @Message("Vidriera imaginaria: mar turquesa bajo un sol de pétalos")
  String sea();

  @Message("Vidriera imaginaria: bosque verde y dorado con un sol de pétalos entre las copas")
  String forest();
}

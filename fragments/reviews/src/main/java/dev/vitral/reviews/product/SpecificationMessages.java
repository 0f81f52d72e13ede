package dev.vitral.reviews.product;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a specification table; English in {@code messages/specification_en.properties}. */
@MessageBundle("specification")
public interface SpecificationMessages {

  @Message("Año de salida")
  String released();

  @Message("Montura")
  String mount();

  @Message("Sensor")
  String sensor();

  @Message("1 pulgada")
  String one_inch();

  @Message("Cuatro tercios")
  String four_thirds();

  @Message("APS-C")
  String aps_c();

  @Message("Fotograma completo")
  String full_frame();

  @Message("Formato medio")
  String medium_format();

  @Message("Resolución")
  String resolution();

  @Message("Sensibilidad (ISO)")
  String iso();

  @Message("Ráfaga")
  String burst();

  @Message("{fps} fotos por segundo")
  String per_second(String fps);

  @Message("Vídeo")
  String video();

  @Message("Estabilización del cuerpo")
  String body_stabilisation();

  @Message("{stops} pasos")
  String stops(String stops);

  @Message("Sin estabilización")
  String none();

  @Message("Visor")
  String viewfinder();

  @Message("{dots} millones de puntos")
  String million_dots(String dots);

  @Message("Sin visor electrónico")
  String no_viewfinder();

  @Message("Peso")
  String weight();

  @Message("Distancia focal")
  String focal_length();

  @Message("Abertura máxima")
  String aperture();

  @Message("Enfoque mínimo")
  String closest_focus();

  @Message("Filtro")
  String filter();

  @Message("Construcción")
  String construction();

  @Message("{elements} elementos")
  String elements(String elements);

  @Message("{elements} elementos en {groups} grupos")
  String elements_in_groups(String elements, String groups);

  @Message("Estabilización")
  String stabilisation();

  @Message("Sí")
  String yes();

  @Message("No")
  String no();
}

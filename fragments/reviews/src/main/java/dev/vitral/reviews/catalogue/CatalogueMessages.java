package dev.vitral.reviews.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What readers see; English in {@code messages/catalogue_en.properties}. */
@MessageBundle("catalogue")
public interface CatalogueMessages {

  @Message("Reseñas")
  String reviews();

  @Message("Cámaras y objetivos, probados sin prisa y contados con palabras propias.")
  String lead();

  @Message("Buscar en las reseñas")
  String search();

  @Message("Palabras")
  String words();

  @Message("Marca")
  String brand();

  @Message("Todas las marcas")
  String all_brands();

  @Message("Tipo")
  String kind();

  @Message("Todo")
  String all_kinds();

  @Message("Cámaras")
  String cameras();

  @Message("Objetivos")
  String lenses();

  @Message("Idioma")
  String language();

  @Message("Todos los idiomas")
  String all_languages();

  @Message("Español")
  String spanish();

  @Message("Inglés")
  String english();

  @Message("Orden")
  String order();

  @Message("Las más nuevas")
  String newest();

  @Message("Las mejor valoradas")
  String best();

  @Message("Buscar")
  String find();

  @Message("Quitar filtros")
  String clear();

  @Message("Ninguna reseña encaja con lo que buscas.")
  String nothing();

  @Message("Todavía no hay reseñas.")
  String none_yet();

  @Message("Más reseñas")
  String more();

  @Message("Para editores: escribir y publicar")
  String for_editors();

  @Message("Comparar productos")
  String compare();

  @Message("Nota {score} de 10")
  String score(String score);

  @Message("{score} de 10")
  String of_ten(String score);

  @Message("por {name}")
  String by(String name);

  @Message("En español")
  String in_spanish();

  @Message("En inglés")
  String in_english();

  @Message("Valoración")
  String scores();

  @Message("Imagen")
  String image();

  @Message("Manejo")
  String handling();

  @Message("Enfoque")
  String autofocus();

  @Message("Precio")
  String value();

  @Message("Lo mejor")
  String pros();

  @Message("Lo peor")
  String cons();

  @Message("Ficha técnica")
  String specifications();

  @Message("Comparar con…")
  String compare_with();

  @Message("Leer esta reseña en inglés")
  String read_in_english();

  @Message("Leer esta reseña en español")
  String read_in_spanish();

  @Message("Todas las reseñas")
  String all_reviews();

  @Message("Esta reseña está escrita en inglés.")
  String written_in_english();

  @Message("Esta reseña está escrita en español.")
  String written_in_spanish();

  @Message("No hay ninguna reseña en esta dirección. Puede que se haya retirado.")
  String unknown_review();

  @Message("El parámetro «{name}» no existe. Se admiten: {known}.")
  String unknown_parameter(String name, String known);

  @Message("El valor del parámetro «{name}» no es válido.")
  String wrong_parameter(String name);
}

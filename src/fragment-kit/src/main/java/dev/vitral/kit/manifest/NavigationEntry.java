package dev.vitral.kit.manifest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * An entry of the portal's navigation.
 *
 * @param label text per language tag; Spanish is always there
 * @param href unprefixed path, such as {@code /voting}
 * @param order ascending over all fragments
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NavigationEntry(Map<String, String> label, String href, int order) {

  public NavigationEntry {
    label = Map.copyOf(label);
  }

  /** The label in a language, or in Spanish where that language is missing. */
  public String labelIn(String language) {
    String text = label.getOrDefault(language, label.get("es"));
    return text == null ? href : text;
  }
}

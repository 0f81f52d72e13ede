package dev.vitral.prompts.prompt;

import java.util.Map;

/**
 * The form of a prompt, as it is shown: with what was typed and what is wrong with it.
 *
 * @param action where it is sent
 * @param cancel where somebody goes who does not send it
 * @param version the version being edited; 0 for a new prompt
 * @param key makes a new prompt be published once, however often the form is sent
 * @param errors field name → sentence; {@code form} for what concerns all of it
 */
public record Form(
    String action,
    String cancel,
    int version,
    String key,
    String text,
    String tags,
    String lang,
    Map<String, String> errors) {

  static Form blank(String key, String lang) {
    return new Form("/prompts", "/prompts", 0, key, "", "", lang, Map.of());
  }

  static Form of(Prompt prompt) {
    return new Form(
        prompt.path() + "/edition",
        prompt.path(),
        prompt.version(),
        "",
        prompt.text(),
        String.join(" ", prompt.tags()),
        prompt.lang(),
        Map.of());
  }

  Form with(String typed, String typedTags, String typedLang, Map<String, String> wrong) {
    return new Form(action, cancel, version, key, typed, typedTags, typedLang, wrong);
  }

  public boolean isNew() {
    return version == 0;
  }

  /** What is wrong with a field; empty if nothing is. */
  public String error(String field) {
    return errors.getOrDefault(field, "");
  }
}

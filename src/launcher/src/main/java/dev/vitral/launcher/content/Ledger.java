package dev.vitral.launcher.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a fragment's samples have been sent: {@code .vitral/content/<fragment>.json}, written
 * after each of them.
 *
 * @param done how many were answered, from the first one on
 * @param remembered what answers to them named
 * @param refused those that were not accepted, for a person
 */
record Ledger(
    @JsonProperty("done") int done,
    @JsonProperty("remembered") Map<String, String> remembered,
    @JsonProperty("refused") List<String> refused) {

  private static final JsonMapper JSON = new JsonMapper();

  static Ledger read(Path file) {
    if (!Files.exists(file)) {
      return new Ledger(0, Map.of(), List.of());
    }
    try {
      return JSON.readValue(file.toFile(), Ledger.class);
    } catch (IOException e) {
      throw new Trouble(
          "%s cannot be read (%s); without it all samples are sent again."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** One more is done. */
  Ledger accepted() {
    return new Ledger(done + 1, remembered, refused);
  }

  /** One more is done, and later ones may speak of what it made. */
  Ledger accepted(String name, String value) {
    Map<String, String> more = new HashMap<>(remembered);
    more.put(name, value);
    return new Ledger(done + 1, more, refused);
  }

  /** One more is done: it will not be tried again. */
  Ledger refused(String why) {
    List<String> more = new ArrayList<>(refused);
    more.add(why);
    return new Ledger(done + 1, remembered, more);
  }

  /** Whole or not at all: a start may be interrupted at any moment. */
  Ledger writtenTo(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Path half = file.resolveSibling(file.getFileName() + ".half");
      Files.write(half, JSON.writeValueAsBytes(this));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return this;
    } catch (IOException e) {
      throw new Trouble("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}

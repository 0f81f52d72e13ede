package dev.vitral.launcher.fragment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everybody whose name or URL a new fragment could take, by accident. */
record Neighbours(Path root) {

  private static final JsonMapper JSON = new JsonMapper();

  void refuseIfTaken(FragmentName name) {
    refuse(Files.exists(root.resolve(name.module())), "fragments/%s is there already", name);
    refuse(new Lists(root, name).haveIt(), "fragments/registry.json has a fragment '%s'", name);
    refuse(
        Files.exists(root.resolve("docs").resolve(name + ".md")),
        "docs/%s.md is there already, about something else",
        name);
    refuse(isInDesignSystem(name), "the design system has classes that begin with '%s'", name);
    for (Path manifest : manifests()) {
      refuse(
          owns(manifest, "/" + name),
          "/%s belongs to the fragment " + root.relativize(manifest).getName(1),
          name);
    }
  }

  private static void refuse(boolean taken, String reason, FragmentName name) {
    if (taken) {
      throw new Trouble(
          "There can be no new fragment '%s': %s. Choose another name."
              .formatted(name, reason.formatted(name)));
    }
  }

  private boolean isInDesignSystem(FragmentName name) {
    Pattern own = Pattern.compile("\\." + name + "(__|-|\\b)");
    return files(root.resolve("static/css")).stream()
        .anyMatch(sheet -> own.matcher(text(sheet)).find());
  }

  private List<Path> manifests() {
    return files(root.resolve("fragments"), 5).stream()
        .filter(file -> file.endsWith("src/main/resources/vitral.json"))
        .toList();
  }

  private static boolean owns(Path manifest, String path) {
    try {
      for (JsonNode prefix : JSON.readTree(manifest.toFile()).path("prefixes")) {
        if (prefix.asText().equals(path) || prefix.asText().startsWith(path + "/")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(manifest, e.getMessage()), e);
    }
  }

  private static List<Path> files(Path folder) {
    return files(folder, Integer.MAX_VALUE);
  }

  private static List<Path> files(Path folder, int depth) {
    try (Stream<Path> all = Files.walk(folder, depth)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}

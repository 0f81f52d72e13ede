package dev.vitral.launcher.fragment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a new fragment. They are those of a fragment called {@code example} on ports of its
 * own, complete and in the order of the repository, among the launcher's resources; a new one is
 * that fragment by another name.
 */
record Blueprint(FragmentName name, Berth berth) {

  static final String EXAMPLE = "example";
  private static final String FOLDER = "blueprint";
  private static final Berth EXAMPLES = new Berth(8099, 9099, 990);

  /** Paths from the root of the repository, and what the files say. */
  Map<Path, String> files() {
    try {
      URI folder = Objects.requireNonNull(Blueprint.class.getResource(FOLDER)).toURI();
      if (folder.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
          return filesBelow(Path.of(folder));
        }
      }
      return filesBelow(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the launcher's resources cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class loaders give well-formed URLs", e);
    }
  }

  private Map<Path, String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      Map<Path, String> texts = new TreeMap<>();
      for (Path file : files) {
        texts.put(
            Path.of(renamed(folder.relativize(file).toString())), renamed(Files.readString(file)));
      }
      return texts;
    }
  }

  private String renamed(String text) {
    return text.replace(EXAMPLE, name.word())
        .replace("Example", name.capitalised())
        .replace("" + EXAMPLES.port(), "" + berth.port())
        .replace("" + EXAMPLES.management(), "" + berth.management())
        .replace("" + EXAMPLES.order(), "" + berth.order());
  }
}

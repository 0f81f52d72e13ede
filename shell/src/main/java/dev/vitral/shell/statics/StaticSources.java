package dev.vitral.shell.statics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects the bytes of all static files from the class path: ours, their bundles, and htmx. */
final class StaticSources {

  private static final String FOLDER = "static";
  private static final String BUNDLES = "bundle.json";
  private static final String HTMX = "META-INF/resources/webjars/htmx.org/%s/dist/htmx.min.js";

  private final Map<String, byte[]> files = new TreeMap<>();

  /** Name below {@code /static/} to content. */
  static Map<String, byte[]> read(String htmxVersion, ObjectMapper json) throws IOException {
    StaticSources sources = new StaticSources();
    ClassPathUtils.consumeAsPaths(FOLDER, sources::addAll);
    sources.bundle(json);
    sources.addHtmx(HTMX.formatted(htmxVersion));
    return sources.files;
  }

  private void addAll(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bundle(ObjectMapper json) throws IOException {
    byte[] description = files.remove(BUNDLES);
    if (description == null) {
      return;
    }
    Map<String, List<String>> bundles = json.readValue(description, new TypeReference<>() {});
    for (Map.Entry<String, List<String>> bundle : bundles.entrySet()) {
      files.put(bundle.getKey(), concatenated(bundle.getKey(), bundle.getValue()));
    }
  }

  private byte[] concatenated(String bundle, List<String> parts) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (String part : parts) {
      byte[] content = files.get(part);
      if (content == null) {
        throw new IOException("static/" + BUNDLES + ": " + bundle + " names no file " + part);
      }
      whole.write(content);
      whole.write('\n');
    }
    return whole.toByteArray();
  }

  private void addHtmx(String resource) throws IOException {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("No " + resource + " on the class path; see vitral.htmx-version");
      }
      files.put("htmx.js", in.readAllBytes());
    }
  }

  private StaticSources() {}
}

package dev.vitral.songs.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The sample files, brought into a bucket that lacks them; they then go the way of all files. */
@ApplicationScoped
class Samples {

  private static final Logger LOG = Logger.getLogger(Samples.class);

  private final Bucket bucket;
  private final BucketConfig bucketConfig;
  private final SamplesConfig config;
  private volatile boolean brought;

  Samples(Bucket bucket, BucketConfig bucketConfig, SamplesConfig config) {
    this.bucket = bucket;
    this.bucketConfig = bucketConfig;
    this.config = config;
  }

  /** Puts what is missing into the bucket, once per process. */
  void bring() {
    if (brought || !config.samples() || config.contentDir().isEmpty()) {
      return;
    }
    Path root = config.contentDir().get().resolve("bucket").resolve(bucketConfig.name());
    for (Path file : filesBelow(root)) {
      String key = root.relativize(file).toString().replace('\\', '/');
      if (!bucket.holds(key)) {
        bucket.put(key, file);
        LOG.infof("Sample %s put into the bucket", key);
      }
    }
    brought = true;
  }

  private static List<Path> filesBelow(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The samples in " + root + " cannot be listed", e);
    }
  }
}

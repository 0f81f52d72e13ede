package dev.vitral.songs.ingest;

import dev.vitral.songs.catalogue.CatalogueFile;
import dev.vitral.songs.catalogue.FileState;
import dev.vitral.songs.catalogue.Files;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** The sample files, which the crawler finds when the service starts. */
@Singleton
public class SampleCatalogue {

  public static final List<String> KEYS =
      List.of(
          "catalogue/canciones-2026-01.csv",
          "catalogue/songs-2026-01.csv",
          "catalogue/rarities-2026-02.csv");

  private final Files files;

  SampleCatalogue(Files files) {
    this.files = files;
  }

  /** Returns when every sample file has been read. */
  public void await() {
    KEYS.forEach(key -> awaitState(key, FileState.DONE, FileState.DONE_WITH_ERRORS));
  }

  /** Returns when that file has come to one of those states. */
  public CatalogueFile awaitState(String key, FileState... states) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .until(
            () -> known(key),
            file -> file.filter(f -> List.of(states).contains(f.state())).isPresent())
        .orElseThrow();
  }

  private Optional<CatalogueFile> known(String key) {
    try {
      return files.find(key).map(Files.Known::file);
    } catch (RuntimeException notYet) {
      return Optional.empty();
    }
  }
}

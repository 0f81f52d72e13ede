package dev.vitral.songs.ingest;

import dev.vitral.songs.catalogue.BadRow;
import dev.vitral.songs.catalogue.Bucket;
import dev.vitral.songs.catalogue.BucketException;
import dev.vitral.songs.catalogue.CatalogueFile;
import dev.vitral.songs.catalogue.CatalogueObject;
import dev.vitral.songs.catalogue.FileState;
import dev.vitral.songs.catalogue.Files;
import dev.vitral.songs.index.Generation;
import dev.vitral.songs.index.Indices;
import dev.vitral.songs.index.Origin;
import dev.vitral.songs.index.SongIndex;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads one file into the index, from its first row to its last. It may be begun as often as one
 * likes: a song is written under its own id, and the file is done only after its last row.
 */
@ApplicationScoped
public class FileIngest {

  private static final Logger LOG = Logger.getLogger(FileIngest.class);

  private final Bucket bucket;
  private final Files files;
  private final Reading reading;
  private final SongIndex index;
  private final Indices indices;
  private final Generation generation;
  private final Purges purges;
  private final DeadLetters dead;
  private final IngestConfig config;
  private final MeterRegistry metrics;

  FileIngest(
      Bucket bucket,
      Files files,
      Reading reading,
      SongIndex index,
      Indices indices,
      Generation generation,
      Purges purges,
      DeadLetters dead,
      IngestConfig config,
      MeterRegistry metrics) {
    this.bucket = bucket;
    this.files = files;
    this.reading = reading;
    this.index = index;
    this.indices = indices;
    this.generation = generation;
    this.purges = purges;
    this.dead = dead;
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * Reads the file unless its content is done already.
   *
   * @throws BucketException.Changed if the file has other content by now
   * @throws NotACatalogueException if it is no catalogue
   */
  public void read(CatalogueObject object) {
    files.ensure();
    indices.ensure();
    boolean done =
        files
            .find(object.key())
            .map(Files.Known::file)
            .filter(file -> file.isOf(object) && file.state().isFinal())
            .isPresent();
    if (!done) {
      metrics.timer("songs.object").record(() -> readNow(object));
    }
  }

  /** Gives a file up; its next content is read again. */
  public void giveUp(CatalogueObject object, String reason) {
    dead.file(object, reason);
    files.ensure();
    files.save(CatalogueFile.reading(indices.written(), object).dead(reason));
    LOG.warnf("%s is given up: %s", object.key(), reason);
  }

  private void readNow(CatalogueObject object) {
    Bucket.Content content = bucket.open(object);
    try (InputStream in = content.stream();
        SongCsv rows = SongCsv.open(in)) {
      Origin origin =
          new Origin(object.key(), object.etag(), content.lastModified().toEpochMilli());
      new Progress(object, origin).through(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(object.key() + " broke off", e);
    }
  }

  /** One run through one file. */
  private final class Progress {

    private final CatalogueObject object;
    private final Origin origin;
    private final List<Row.Good> batch = new ArrayList<>();
    private final List<BadRow> shown = new ArrayList<>();
    private CatalogueFile file;
    private long indexed;
    private long failed;

    Progress(CatalogueObject object, Origin origin) {
      this.object = object;
      this.origin = origin;
      this.file = CatalogueFile.reading(indices.written(), object);
      files.save(file);
    }

    void through(SongCsv rows) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row instanceof Row.Good good) {
          batch.add(good);
        } else if (row instanceof Row.Bad bad) {
          report(bad.bad());
        }
        if (batch.size() >= config.batch()) {
          writeBatch();
          advance(FileState.READING);
        }
      }
      writeBatch();
      advance(FileState.READING);
      file = file.withRemoved(index.removeVanished(origin));
      generation.grow();
      advance(failed == 0 ? FileState.DONE : FileState.DONE_WITH_ERRORS);
      purges.publish();
      LOG.infof(
          "%s: %d rows indexed, %d bad, %d songs removed",
          object.key(), indexed, failed, file.removed());
    }

    private void writeBatch() {
      long begun = System.nanoTime();
      List<BadRow> refused = reading.write(batch, origin);
      refused.forEach(this::report);
      int written = batch.size() - refused.size();
      indexed += written;
      metrics.counter("songs.rows", "outcome", "done").increment(written);
      if (!batch.isEmpty()) {
        Duration each = Duration.ofNanos((System.nanoTime() - begun) / batch.size());
        batch.forEach(row -> metrics.timer("songs.row").record(each));
      }
      batch.clear();
    }

    private void report(BadRow row) {
      dead.row(object, row);
      failed++;
      metrics.counter("songs.rows", "outcome", "failed").increment();
      if (shown.size() < config.shownBadRows()) {
        shown.add(row);
      }
    }

    /** Keeps how far it is, unless another content of the file has been begun meanwhile. */
    private void advance(FileState state) {
      Optional<Files.Known> known = files.find(object.key());
      CatalogueFile next = file.with(state, indexed, failed, shown);
      boolean own = known.filter(k -> k.file().etag().equals(object.etag())).isPresent();
      if (!own || !files.saveIfUnchanged(next, known)) {
        throw new BucketException.Changed(object.key() + " is being read elsewhere");
      }
      file = next;
    }
  }
}

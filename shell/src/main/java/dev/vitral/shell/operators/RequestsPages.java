package dev.vitral.shell.operators;

import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.operators.Frames.Frame;
import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.record.Recording;
import dev.vitral.shell.visit.Visit;
import dev.vitral.shell.waterfall.Waterfall;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Records as pages without a script. */
@ApplicationScoped
class RequestsPages {

  private static final String NOTHING = "–";
  private static final double NANOS = 1e6;

  private final Frames frames;

  RequestsPages(Frames frames) {
    this.frames = frames;
  }

  /** The last requests. */
  String list(Visit visit, List<Recording> latest) {
    List<Row> rows = latest.stream().map(Row::of).toList();
    return Frames.render(visit, Views.requests(frames.of(visit), rows));
  }

  /** One request with its parts. */
  String one(Visit visit, Recording recording) {
    List<PartRow> parts = recording.parts().stream().map(PartRow::of).toList();
    @Nullable Waterfall drawn = Waterfall.of(recording).orElse(null);
    return Frames.render(visit, Views.request(frames.of(visit), Row.of(recording), parts, drawn));
  }

  /** A request. */
  record Row(
      String id,
      Instant at,
      String request,
      String status,
      List<LowRow> low,
      String committed,
      String total,
      long bytes,
      boolean ready,
      boolean cut) {

    static Row of(Recording recording) {
      OptionalLong status = recording.status();
      return new Row(
          recording.id(),
          recording.at(),
          recording.method() + " " + recording.target(),
          status.isPresent() ? Long.toString(status.getAsLong()) : NOTHING,
          low(recording),
          millis(recording.committed()),
          millis(recording.total()),
          recording.bytes(),
          recording.isReady(),
          recording.isCut());
    }

    private static List<LowRow> low(Recording recording) {
      return recording.parts().stream()
          .filter(part -> !part.rung().equals(Rung.FRESH.label()))
          .map(part -> new LowRow(part.name(), part.rung()))
          .toList();
    }
  }

  /** A part that was not had at its best. */
  record LowRow(String name, String rung) {}

  /** A part of one. */
  record PartRow(
      String name,
      String rung,
      String way,
      String began,
      String queued,
      String took,
      String bytes) {

    static PartRow of(RecordedPart part) {
      OptionalLong bytes = part.bytes();
      return new PartRow(
          part.name(),
          part.rung(),
          part.way(),
          millis(Optional.of(part.began())),
          millis(part.queued()),
          millis(Optional.of(part.took())),
          bytes.isPresent() ? Long.toString(bytes.getAsLong()) : NOTHING);
    }
  }

  private static String millis(Optional<Duration> took) {
    return took.map(time -> String.format(Locale.ROOT, "%.2f", time.toNanos() / NANOS))
        .orElse(NOTHING);
  }

  @CheckedTemplate(basePath = "operators")
  static final class Views {

    static native TemplateInstance requests(Frame frame, List<Row> rows);

    static native TemplateInstance request(
        Frame frame, Row row, List<PartRow> parts, @Nullable Waterfall waterfall);

    private Views() {}
  }
}

package dev.vitral.shell.waterfall;

import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.record.Recording;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A request in time: its parts one below the other, in the order in which they were wanted. Places
 * across are percents, so that it is as wide as the page and its words are as large as the page's.
 *
 * @param height in pixels, without what is written below
 * @param committed when the answer began, if it did
 */
public record Waterfall(List<Tick> ticks, List<Bar> bars, int height, Optional<Tick> committed) {

  private static final int AXIS = 28;

  /** Of a request with parts; one that has none is nothing to look at. */
  public static Optional<Waterfall> of(Recording recording) {
    List<RecordedPart> parts = recording.parts();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(of(parts, recording.committed(), recording.total()));
  }

  /**
   * Of parts, at least one.
   *
   * @param total empty while it is under way: it ends, so far, with the last thing that is known
   */
  static Waterfall of(
      List<RecordedPart> parts, Optional<Duration> committed, Optional<Duration> total) {
    Scale scale = new Scale(end(parts, committed, total));
    List<RecordedPart> inTurn =
        parts.stream().sorted(Comparator.comparing(RecordedPart::began)).toList();
    List<Bar> bars =
        IntStream.range(0, inTurn.size())
            .mapToObj(row -> Bar.of(inTurn.get(row), AXIS + row * Bar.HEIGHT, scale))
            .toList();
    return new Waterfall(
        scale.ticks(), bars, AXIS + parts.size() * Bar.HEIGHT, committed.map(scale::mark));
  }

  private static Duration end(
      List<RecordedPart> parts, Optional<Duration> committed, Optional<Duration> total) {
    Stream<Duration> parted = parts.stream().map(part -> part.began().plus(part.took()));
    return Stream.of(parted, committed.stream(), total.stream())
        .flatMap(moments -> moments)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** The ways in which its parts are drawn. */
  public List<Kind> kinds() {
    return bars.stream().map(Bar::kind).distinct().sorted().toList();
  }

  /** Whether a part of it had to wait for its turn long enough to be seen. */
  public boolean hasQueued() {
    return bars.stream().anyMatch(bar -> !bar.queued().equals(Scale.text(0)));
  }
}

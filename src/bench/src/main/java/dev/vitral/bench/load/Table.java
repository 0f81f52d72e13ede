package dev.vitral.bench.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Lines of cells under a heading, in Markdown: read as it stands, and pasted as it is. */
public final class Table {

  private final List<List<String>> lines = new ArrayList<>();

  public Table(String... heading) {
    lines.add(List.of(heading));
  }

  /** Adds a line; what is no text is written as {@code toString} does, fractions with one digit. */
  public Table line(Object... cells) {
    lines.add(Arrays.stream(cells).map(Table::written).toList());
    return this;
  }

  private static String written(Object cell) {
    return cell instanceof Double number
        ? String.format(Locale.ROOT, "%,.1f", number)
        : cell.toString();
  }

  public void print(PrintStream out) {
    int[] widths =
        IntStream.range(0, lines.get(0).size())
            .map(
                column ->
                    lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(1))
            .toArray();
    print(out, lines.get(0), widths);
    out.println("|" + rule(widths));
    lines.stream().skip(1).forEach(line -> print(out, line, widths));
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    Arrays.stream(widths).forEach(width -> rule.append("-".repeat(width + 2)).append('|'));
    return rule.toString();
  }

  private static void print(PrintStream out, List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder("|");
    for (int column = 0; column < widths.length; column++) {
      String cell = line.get(column);
      text.append(' ').append(cell).append(" ".repeat(widths[column] - cell.length())).append(" |");
    }
    out.println(text);
  }
}

package dev.vitral.voting.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A square stained-glass window that belongs to a name: the same name always gives the same one.
 *
 * @param panes in drawing order
 */
public record Cover(List<Pane> panes) {

  /** Side of the square in user units. */
  public static final int SIDE = 120;

  private static final int CELLS = 3;
  private static final int CELL = SIDE / CELLS;
  private static final int JITTER = CELL / 3;
  private static final int[] JEWELS = {225, 348, 38, 160, 285, 200, 15};

  public Cover {
    panes = List.copyOf(panes);
  }

  /** The cover of a name. */
  public static Cover of(String name) {
    Random chance = new Random(name.hashCode() * 0x9E3779B97F4A7C15L);
    Point[][] corners = corners(chance);
    int jewel = chance.nextInt(JEWELS.length);
    List<Pane> panes = new ArrayList<>();
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        split(corners, row, column, jewel, chance, panes);
      }
    }
    return new Cover(panes);
  }

  private static Point[][] corners(Random chance) {
    Point[][] corners = new Point[CELLS + 1][CELLS + 1];
    for (int row = 0; row <= CELLS; row++) {
      for (int column = 0; column <= CELLS; column++) {
        corners[row][column] = new Point(jittered(column, chance), jittered(row, chance));
      }
    }
    return corners;
  }

  private static int jittered(int line, Random chance) {
    int shift = chance.nextInt(2 * JITTER + 1) - JITTER;
    return line == 0 || line == CELLS ? line * CELL : line * CELL + shift;
  }

  private static void split(
      Point[][] corners, int row, int column, int jewel, Random chance, List<Pane> panes) {
    Point a = corners[row][column];
    Point b = corners[row][column + 1];
    Point c = corners[row + 1][column + 1];
    Point d = corners[row + 1][column];
    boolean falling = chance.nextBoolean();
    panes.add(Pane.of(colour(jewel, chance), a, b, falling ? c : d));
    panes.add(Pane.of(colour(jewel, chance), falling ? a : b, c, d));
  }

  /** Mostly the cover's own jewel, now and then the next one. */
  private static String colour(int jewel, Random chance) {
    int chosen = chance.nextInt(4) == 0 ? jewel + 1 + chance.nextInt(2) : jewel;
    int hue = JEWELS[chosen % JEWELS.length] + chance.nextInt(17) - 8;
    return String.format(
        Locale.ROOT, "hsl(%d %d%% %d%%)", hue, 58 + chance.nextInt(25), 34 + chance.nextInt(36));
  }

  /** A corner of panes. */
  record Point(int x, int y) {

    @Override
    public String toString() {
      return x + "," + y;
    }
  }

  /** A piece of glass, as SVG's {@code points} and {@code fill}. */
  public record Pane(String points, String fill) {

    static Pane of(String fill, Point a, Point b, Point c) {
      return new Pane(a + " " + b + " " + c, fill);
    }
  }
}

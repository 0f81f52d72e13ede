package dev.vitral.header.art;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A window of coloured panes: a sky, a land, and a rose of light between them.
 *
 * @param panes in drawing order
 */
public record Window(List<Pane> panes) {

  /** In user units. */
  public static final int WIDTH = 480;

  /** In user units. */
  public static final int HEIGHT = 320;

  private static final int CELL = 40;
  private static final int COLUMNS = WIDTH / CELL;
  private static final int ROWS = HEIGHT / CELL;
  private static final int[] RINGS = {26, 50, 74};
  private static final int PETALS = 12;

  public Window {
    panes = List.copyOf(panes);
  }

  /** The window of a seed. */
  static Window of(Seed seed) {
    Random chance = new Random(seed.number());
    Mood mood = Mood.of(seed);
    double horizon = 0.55 + chance.nextDouble() * 0.2;
    List<Pane> panes = new ArrayList<>();
    addGlass(panes, mood, horizon, chance);
    addRose(panes, mood, horizon, chance);
    return new Window(panes);
  }

  private static void addGlass(List<Pane> panes, Mood mood, double horizon, Random chance) {
    Point[][] corners = new Point[ROWS + 1][COLUMNS + 1];
    for (int row = 0; row <= ROWS; row++) {
      for (int column = 0; column <= COLUMNS; column++) {
        corners[row][column] =
            new Point(jittered(column, COLUMNS, chance), jittered(row, ROWS, chance));
      }
    }
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        Point a = corners[row][column];
        Point b = corners[row][column + 1];
        Point c = corners[row + 1][column + 1];
        Point d = corners[row + 1][column];
        double depth = (row + 0.5) / ROWS + hills(column, horizon);
        boolean falling = chance.nextBoolean();
        panes.add(Pane.of(glass(depth, horizon, mood, chance), a, b, falling ? c : d));
        panes.add(Pane.of(glass(depth, horizon, mood, chance), falling ? a : b, c, d));
      }
    }
  }

  private static int jittered(int line, int lines, Random chance) {
    int shift = chance.nextInt(CELL / 2 + 1) - CELL / 4;
    return line == 0 || line == lines ? line * CELL : line * CELL + shift;
  }

  /** How far the land rises into the sky there, as a share of the height. */
  private static double hills(int column, double phase) {
    return 0.09 * Math.sin(column * 0.9 + phase * 20) + 0.05 * Math.sin(column * 0.37 + phase * 50);
  }

  private static String glass(double depth, double horizon, Mood mood, Random chance) {
    int spread = chance.nextInt(15) - 7;
    if (depth > horizon) {
      int hue = mood.land()[chance.nextInt(4) == 0 ? 1 : 0];
      return colour(hue + spread, 48 + chance.nextInt(22), 20 + chance.nextInt(20));
    }
    double height = depth / horizon;
    int band = (int) Math.max(0, Math.min(2, Math.floor(height * 3 + (chance.nextDouble() - 0.5))));
    int light = (int) (mood.glow() * (0.45 + 0.55 * Math.max(0, height)));
    return colour(mood.sky()[band] + spread, 62 + chance.nextInt(22), light + chance.nextInt(12));
  }

  /** Sun or moon: rings of petals around a heart. */
  private static void addRose(List<Pane> panes, Mood mood, double horizon, Random chance) {
    int x = 130 + chance.nextInt(WIDTH - 260);
    int y = (int) (HEIGHT * (horizon - 0.22) * (0.7 + chance.nextDouble() * 0.3));
    double turn = chance.nextDouble() * Math.PI / PETALS;
    for (int ring = RINGS.length - 1; ring >= 0; ring--) {
      int inner = ring == 0 ? 0 : RINGS[ring - 1];
      for (int petal = 0; petal < PETALS; petal++) {
        double from = turn * ring + petal * 2 * Math.PI / PETALS;
        double to = from + 2 * Math.PI / PETALS;
        int light = 82 - ring * 12 - chance.nextInt(10);
        panes.add(
            Pane.of(
                colour(mood.light() - ring * 6 + chance.nextInt(9) - 4, 88, light),
                Point.around(x, y, inner, from),
                Point.around(x, y, RINGS[ring], from),
                Point.around(x, y, RINGS[ring] * 1.06, (from + to) / 2),
                Point.around(x, y, RINGS[ring], to),
                Point.around(x, y, inner, to)));
      }
    }
  }

  private static String colour(int hue, int saturation, int lightness) {
    return String.format(
        Locale.ROOT, "hsl(%d %d%% %d%%)", Math.floorMod(hue, 360), saturation, lightness);
  }

  /** A corner of panes. */
  record Point(int x, int y) {

    static Point around(int x, int y, double radius, double angle) {
      return new Point(
          (int) Math.round(x + radius * Math.cos(angle)),
          (int) Math.round(y + radius * Math.sin(angle)));
    }

    @Override
    public String toString() {
      return x + "," + y;
    }
  }

  /** A piece of glass, as SVG's {@code points} and {@code fill}. */
  public record Pane(String points, String fill) {

    static Pane of(String fill, Point... corners) {
      List<String> points = new ArrayList<>();
      for (Point corner : corners) {
        points.add(corner.toString());
      }
      return new Pane(String.join(" ", points), fill);
    }
  }
}

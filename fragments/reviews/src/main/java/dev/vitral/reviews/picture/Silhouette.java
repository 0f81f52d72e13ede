package dev.vitral.reviews.picture;

import dev.vitral.reviews.product.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A product as a silhouette before stained glass, on a ground of 240 by 150. The slug decides the
 * glass and the proportions, so that a product always looks the same.
 *
 * @param glass colours of the panes behind
 * @param width of a camera's body, or length of a lens's barrel
 * @param height of the body or of the barrel
 * @param hump left edge of a camera's finder
 * @param radius of a camera's mount, or half the height of a lens's front
 */
public record Silhouette(
    Kind kind, List<String> glass, int width, int height, int hump, int radius) {

  private static final List<List<String>> GLASS =
      List.of(
          List.of("#2f4fb5", "#5b8def", "#a9c4ff", "#1d2f73"),
          List.of("#a8283f", "#e0637a", "#f6b6c0", "#6d1628"),
          List.of("#1c7a5a", "#46b58d", "#a8e3cb", "#0f4a38"),
          List.of("#b7791f", "#e9b44c", "#f8dfa3", "#77490e"),
          List.of("#6a35a8", "#9d6fdd", "#d5bdf7", "#3f1d69"));

  /** The silhouette of a product. */
  public static Silhouette of(Kind kind, String slug) {
    CRC32 checksum = new CRC32();
    checksum.update(slug.getBytes(StandardCharsets.UTF_8));
    int seed = (int) (checksum.getValue() & 0x7fffffff);
    List<String> glass = GLASS.get(seed % GLASS.size());
    boolean isCamera = kind == Kind.CAMERA;
    int width = isCamera ? 132 + seed / 7 % 28 : 96 + seed / 7 % 56;
    int height = isCamera ? 66 + seed / 61 % 14 : 54 + seed / 61 % 18;
    int left = (240 - width) / 2;
    int hump = (seed / 13) % 4 == 0 ? left + 10 : 120 - 22;
    int radius = isCamera ? 26 + seed / 29 % 7 : height / 2 + 4 + seed / 29 % 6;
    return new Silhouette(kind, glass, width, height, hump, radius);
  }

  public int left() {
    return (240 - width) / 2;
  }

  public int top() {
    return kind == Kind.CAMERA ? 124 - height : 78 - height / 2;
  }

  public int right() {
    return left() + width;
  }

  public int middle() {
    return top() + height / 2;
  }

  /** Upper edge of a lens's front. */
  public int above() {
    return middle() - radius;
  }

  /** Where the rings of a lens's barrel are. */
  public List<Integer> rings() {
    int step = width / 5;
    return List.of(left() + step, left() + 2 * step, left() + 2 * step + 14, left() + 4 * step);
  }

  /** A length or place moved by so much. */
  public int plus(int base, int more) {
    return base + more;
  }
}

package dev.vitral.reviews.review;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A title as a segment of a URL. */
public final class Slug {

  static final int LONGEST = 80;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /** Segments below {@code /content} that are pages of their own. */
  private static final Set<String> TAKEN = Set.of("compare");

  private Slug() {}

  /** Whether a text can be a review's slug. */
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches() && !TAKEN.contains(text);
  }

  /** The slug of a title, not yet made unique. */
  public static String of(String title) {
    String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    String words = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = words.length() > LONGEST - 8 ? words.substring(0, LONGEST - 8) : words;
    String slug = cut.replaceAll("^-+|-+$", "");
    return isSlug(slug) ? slug : slug.isEmpty() ? "review" : slug + "-review";
  }

  /** The n-th slug of a title: the first is the slug itself. */
  public static String numbered(String slug, int n) {
    return n == 1 ? slug : slug + "-" + n;
  }
}

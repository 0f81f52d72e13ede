package dev.vitral.shell.surrogate;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The markup of one page as a surrogate gets it: includes are what the shell wrote as such, and
 * nothing else reads as ESI. In a page there are visitors' words and fragments' markup that never
 * asked for ESI; so the shell's own tags carry a mark that nobody can guess until they leave.
 */
public final class Handover {

  /** Where trusted surrogates, and nobody else, find the parts of templates. */
  public static final String PARTS = "/_vitral/part/";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern TAG = Pattern.compile("<(/?esi):", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("<!--(?=esi)", Pattern.CASE_INSENSITIVE);

  private final String marked = "<" + mark() + ":";
  private final List<String> starts = List.of("<esi:", "</esi:", "<!--esi", marked);
  private String held = "";

  /** An include that the surrogate is to fill in. */
  public String include(String url) {
    return marked + "include src=\"" + url + "\"/>";
  }

  /** Takes a piece of the page; what it gives back may leave. */
  public byte[] pass(byte[] piece) {
    String text = held + new String(piece, StandardCharsets.ISO_8859_1);
    int cut = undecidedFrom(text);
    held = text.substring(cut);
    return settled(text.substring(0, cut));
  }

  /** What is left when the page has ended. */
  public byte[] rest() {
    String last = held;
    held = "";
    return settled(last);
  }

  /** Where a tag may have begun that is told apart by what comes next only. */
  private int undecidedFrom(String text) {
    int last = text.lastIndexOf('<');
    boolean undecided = last >= 0 && starts.stream().anyMatch(start -> begins(start, text, last));
    return undecided ? last : text.length();
  }

  private static boolean begins(String start, String text, int from) {
    int length = text.length() - from;
    return length < start.length() && start.regionMatches(true, 0, text, from, length);
  }

  /** One character per byte; ESI's own tags become those of a name that nobody knows. */
  private byte[] settled(String text) {
    String inert = COMMENT.matcher(TAG.matcher(text).replaceAll("<$1_:")).replaceAll("<!-- ");
    return inert.replace(marked, "<esi:").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String mark() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return "v" + HexFormat.of().formatHex(bytes);
  }
}

package dev.vitral.fuzz.targets;

import dev.vitral.esi.tokens.Tokeniser;
import java.util.List;

/** The input is markup: whole, cut at random and byte by byte it makes the same tokens. */
public final class TokensTarget {

  /** Short, so that it is reached. */
  private static final long MAX_TAG_BYTES = 300;

  private TokensTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String whole = tokens(List.of(input));
    for (int pieces : new int[] {2, 3, 17}) {
      compare(whole, tokens(Cuts.atRandom(input, pieces)), pieces + " pieces");
    }
    compare(whole, tokens(Cuts.intoBytes(input)), "byte by byte");
  }

  private static String tokens(List<byte[]> pieces) {
    Transcript transcript = new Transcript();
    Tokeniser tokeniser = new Tokeniser(transcript, MAX_TAG_BYTES);
    pieces.forEach(piece -> tokeniser.read(piece, 0, piece.length));
    tokeniser.end();
    return transcript.toString();
  }

  private static void compare(String whole, String cut, String how) {
    if (!whole.equals(cut)) {
      throw new Finding("other tokens in %s:%n%s%ninstead of%n%s".formatted(how, cut, whole));
    }
  }
}

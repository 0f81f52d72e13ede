package dev.vitral.esi.tokens;

import dev.vitral.esi.tokens.ExpressionScan.Verdict;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a document that comes in by pieces into tokens. The wrapper {@code <!--esi … -->} (ESI 1.0,
 * 3.8) leaves no trace; everything that is no ESI tag, comment or CDATA section is text, script and
 * attributes of HTML tags included.
 *
 * <p>No more is kept between two pieces than what cannot be decided yet, at most one tag or
 * expression.
 */
public final class Tokeniser {

  private static final byte[] RAW_END = "</esi:text".getBytes(StandardCharsets.US_ASCII);
  private static final int RAW_NAME = "</esi:".length();

  private final TokenSink sink;
  private final long maxTagBytes;
  private final PendingText text;
  private final TagReader tag;
  private final Opening opening = new Opening();
  private final ExpressionScan expression = new ExpressionScan();
  private TokeniserState state = TokeniserState.TEXT;
  private byte[] piece = {};
  private long bytesBefore;
  private int pieceStart;
  private int readTo;
  private int wrappers;
  private int matched;

  /**
   * @param maxTagBytes longest tag or expression
   */
  public Tokeniser(TokenSink sink, long maxTagBytes) {
    this.sink = sink;
    this.maxTagBytes = maxTagBytes;
    this.text = new PendingText(sink);
    this.tag = new TagReader(maxTagBytes);
  }

  /** Reads the next piece, which must not change afterwards: tokens are slices of it. */
  public void read(byte[] bytes, int from, int to) {
    piece = bytes;
    pieceStart = from;
    text.newPiece(bytes, from);
    int position = from;
    while (position < to) {
      position = state.read(this, bytes, position, to);
    }
    endPiece(to);
    bytesBefore += to - from;
    readTo = pieceStart;
  }

  /** How much of the document had to be read for the token given last. */
  public long bytesRead() {
    return bytesBefore + readTo - pieceStart;
  }

  /** The document is complete. */
  public void end() {
    if (state == TokeniserState.TAG) {
      sink.problem(tag.at(), "the document ends within the tag esi:" + tag.shownName());
    } else {
      text.turnOut();
    }
    if (wrappers > 0) {
      sink.problem(text.position(), "<!--esi is not closed");
    }
  }

  private void endPiece(int to) {
    readTo = to;
    if (state == TokeniserState.TAG) {
      text.endElsewhere(to);
    } else if (state.isUndecided()) {
      text.endUndecided(to);
    } else {
      text.endPiece(to);
    }
  }

  boolean expandsVariables() {
    return sink.expandsVariables();
  }

  boolean isWrapped() {
    return wrappers > 0;
  }

  Opening opening() {
    return opening;
  }

  int beginOpening(int at) {
    opening.begin();
    return begin(TokeniserState.OPENING, at);
  }

  int beginExpression(int at) {
    expression.begin();
    return begin(TokeniserState.EXPRESSION, at);
  }

  int beginWrapperEnd(int at) {
    return begin(TokeniserState.WRAPPER_END, at);
  }

  int beginRawEnd(int at) {
    return begin(TokeniserState.RAW_END, at);
  }

  private int begin(TokeniserState next, int at) {
    state = next;
    matched = 1;
    text.begin(at);
    return at + 1;
  }

  /** What began is text after all, up to that byte, which is still to be read. */
  int turnOut(TokeniserState next, int at) {
    readTo = at + 1;
    state = next;
    text.verbatim(next.isVerbatim());
    text.turnOut();
    return at;
  }

  private int decide(TokeniserState next, int at) {
    readTo = at;
    text.decide(at);
    state = next;
    return at;
  }

  int openWrapper(int at) {
    wrappers++;
    return decide(TokeniserState.TEXT, at);
  }

  /** Of three dashes the last two may be the end. */
  int readWrapperEnd(byte next, int at) {
    if (next == '>' && matched == 2) {
      wrappers--;
      return decide(TokeniserState.TEXT, at + 1);
    }
    if (next != '-') {
      return turnOut(TokeniserState.TEXT, at);
    }
    readTo = at + 1;
    if (matched == 2) {
      text.turnOutFirst();
    }
    matched = 2;
    return at + 1;
  }

  /** What began belongs to the comment or section that it opens. */
  int beginVerbatim(TokeniserState next, int endMatched, int at) {
    readTo = at;
    text.decideToKeep();
    turnOut(next, at);
    matched = endMatched;
    return at;
  }

  /** Reads on to {@code -->} or {@code ]]>}. */
  int readVerbatim(char closing, int from, int to) {
    for (int i = from; i < to; i++) {
      if (piece[i] == '>' && matched == 2) {
        readTo = i + 1;
        text.giveUpTo(i + 1);
        text.verbatim(false);
        state = TokeniserState.TEXT;
        return i + 1;
      }
      matched = piece[i] == closing ? Math.min(2, matched + 1) : 0;
    }
    return to;
  }

  int readRawEnd(byte next, int at) {
    boolean goesOn =
        matched < RAW_END.length
            ? next == RAW_END[matched]
            : TagState.isSpace(next) || next == '>' || next == '/';
    if (!goesOn) {
      return turnOut(TokeniserState.RAW, at);
    }
    if (matched < RAW_END.length) {
      matched++;
      return at + 1;
    }
    beginTag(at, true);
    tag.read(RAW_END, RAW_NAME, RAW_END.length);
    return at;
  }

  int beginTag(int at, boolean closing) {
    decide(TokeniserState.TAG, at);
    text.verbatim(false);
    tag.begin(text.decidedAt(), closing);
    return at;
  }

  int readTag(int from, int to) {
    int end = tag.read(piece, from, to);
    if (tag.hasEnded()) {
      readTo = end;
      text.resume(end);
      Tag read = tag.tag();
      boolean raw = read.kind() == Tag.Kind.OPEN && read.name().equals("text");
      state = raw ? TokeniserState.RAW : TokeniserState.TEXT;
      text.verbatim(raw);
      sink.tag(read);
    }
    return end;
  }

  Verdict readExpression(byte next) {
    matched++;
    return matched > maxTagBytes ? Verdict.TEXT : expression.read(next);
  }

  int endExpression(Verdict verdict, int at) {
    return switch (verdict) {
      case TAG -> endAtTag(at + 1, "<esi:".length(), false);
      case END_TAG -> endAtTag(at + 1, "</esi:".length(), true);
      case WHOLE -> endWhole(at + 1);
      default -> turnOut(TokeniserState.TEXT, at);
    };
  }

  private int endWhole(int at) {
    String whole = text.undecidedTo(at);
    decide(TokeniserState.TEXT, at);
    sink.expression(text.decidedAt(), whole);
    return at;
  }

  /** An expression that is not closed before the next ESI tag is text. */
  private int endAtTag(int at, int opened, boolean closing) {
    readTo = at;
    text.decideLast(at, opened);
    state = TokeniserState.TAG;
    tag.begin(text.decidedAt(), closing);
    return at;
  }
}

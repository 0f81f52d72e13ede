package dev.vitral.esi.tokens;

import dev.vitral.esi.input.ByteText;
import dev.vitral.esi.input.LineCounter;
import dev.vitral.esi.input.Position;
import java.nio.ByteBuffer;
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

  private static final String RAW_END = "</esi:text";
  private static final byte[] TEXT = {'t', 'e', 'x', 't'};
  private static final ByteBuffer DASH = ByteBuffer.wrap(new byte[] {'-'}).asReadOnlyBuffer();

  private final TokenSink sink;
  private final long maxTagBytes;
  private final TagReader tag;
  private final Opening opening = new Opening();
  private final ExpressionScan expression = new ExpressionScan();
  private final LineCounter lines = new LineCounter(Position.START);
  private final ByteText carried = new ByteText();
  private TokeniserState state = TokeniserState.TEXT;
  private byte[] piece = {};
  private int textStart;
  private int undecidedStart;
  private Position undecidedAt = Position.START;
  private long bytesBefore;
  private int readTo;
  private int pieceStart;
  private int wrappers;
  private int matched;

  /**
   * @param maxTagBytes longest tag or expression
   */
  public Tokeniser(TokenSink sink, long maxTagBytes) {
    this.sink = sink;
    this.maxTagBytes = maxTagBytes;
    this.tag = new TagReader(maxTagBytes);
  }

  /** Reads the next piece, which must not change afterwards: tokens are slices of it. */
  public void read(byte[] bytes, int from, int to) {
    piece = bytes;
    pieceStart = from;
    readTo = from;
    textStart = from;
    undecidedStart = from;
    lines.newPiece(from);
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
    } else if (carried.length() > 0) {
      emit(carried.copy(carried.length()));
    }
    if (wrappers > 0) {
      sink.problem(lines.position(), "<!--esi is not closed");
    }
  }

  private void endPiece(int to) {
    boolean beganHere = carried.length() == 0;
    readTo = to;
    if (state.isUndecided()) {
      if (beganHere) {
        undecidedAt = positionAt(undecidedStart);
        emitUpTo(undecidedStart);
      }
      carried.add(piece, undecidedStart, to);
    } else if (state != TokeniserState.TAG) {
      emitUpTo(to);
    }
    lines.countTo(piece, to);
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
    return beginUndecided(TokeniserState.OPENING, at);
  }

  int beginExpression(int at) {
    expression.begin();
    matched = 1;
    return beginUndecided(TokeniserState.EXPRESSION, at);
  }

  int beginWrapperEnd(int at) {
    matched = 1;
    return beginUndecided(TokeniserState.WRAPPER_END, at);
  }

  int beginRawEnd(int at) {
    matched = 1;
    return beginUndecided(TokeniserState.RAW_END, at);
  }

  private int beginUndecided(TokeniserState next, int at) {
    state = next;
    undecidedStart = at;
    return at + 1;
  }

  /** What began is text after all, up to that byte, which is still to be read. */
  int turnOut(TokeniserState next, int at) {
    state = next;
    readTo = at + 1;
    if (carried.length() > 0) {
      emit(carried.copy(carried.length()));
      carried.clear();
    }
    return at;
  }

  /** What began is none: the text before it ends, and what follows begins there. */
  private int decide(TokeniserState next, int at) {
    readTo = at;
    if (carried.length() == 0) {
      undecidedAt = positionAt(undecidedStart);
      emitUpTo(undecidedStart);
    }
    carried.clear();
    state = next;
    textStart = at;
    return at;
  }

  int openWrapper(int at) {
    wrappers++;
    return decide(TokeniserState.TEXT, at);
  }

  int readWrapperEnd(byte next, int at) {
    if (next == '-') {
      matched++;
      readTo = at + 1;
      if (matched > 2) {
        turnOutFirstDash();
      }
      return at + 1;
    }
    if (next == '>' && matched == 2) {
      wrappers--;
      return decide(TokeniserState.TEXT, at + 1);
    }
    return turnOut(TokeniserState.TEXT, at);
  }

  /** Of three dashes the last two may be an end. */
  private void turnOutFirstDash() {
    matched--;
    if (carried.length() == 0) {
      undecidedStart++;
    } else {
      sink.text(DASH.duplicate());
      carried.removeFirst();
    }
  }

  /** Its beginning belongs to what is found. */
  int beginVerbatim(TokeniserState next, int endMatched, int at) {
    readTo = at + 1;
    if (carried.length() == 0) {
      emitUpTo(undecidedStart);
      textStart = undecidedStart;
    }
    matched = endMatched;
    return turnOut(next, at);
  }

  /** Reads on to {@code -->} or {@code ]]>}. */
  int readVerbatim(char closing, int from, int to) {
    for (int i = from; i < to; i++) {
      if (piece[i] == '>' && matched == 2) {
        readTo = i + 1;
        emitUpTo(i + 1);
        state = TokeniserState.TEXT;
        return i + 1;
      }
      matched = piece[i] == closing ? Math.min(2, matched + 1) : 0;
    }
    return to;
  }

  int readRawEnd(byte next, int at) {
    if (matched < RAW_END.length()) {
      boolean goesOn = next == RAW_END.charAt(matched);
      matched++;
      return goesOn ? at + 1 : turnOut(TokeniserState.RAW, at);
    }
    if (!TagState.isSpace(next) && next != '>') {
      return turnOut(TokeniserState.RAW, at);
    }
    beginTag(at, true);
    tag.read(TEXT, 0, TEXT.length);
    return at;
  }

  int beginTag(int at, boolean closing) {
    decide(TokeniserState.TAG, at);
    tag.begin(undecidedAt, closing);
    return at;
  }

  int readTag(int from, int to) {
    int end = tag.read(piece, from, to);
    if (tag.hasEnded()) {
      textStart = end;
      readTo = end;
      Tag read = tag.tag();
      boolean raw = read.kind() == Tag.Kind.OPEN && read.name().equals("text");
      state = raw ? TokeniserState.RAW : TokeniserState.TEXT;
      sink.tag(read);
    }
    return end;
  }

  ExpressionScan.Verdict readExpression(byte next) {
    matched++;
    return matched > maxTagBytes ? ExpressionScan.Verdict.TEXT : expression.read(next);
  }

  int endExpression(ExpressionScan.Verdict verdict, int at) {
    return switch (verdict) {
      case TAG -> endAtTag(at + 1, "<esi:".length(), false);
      case END_TAG -> endAtTag(at + 1, "</esi:".length(), true);
      case WHOLE -> endWhole(at + 1);
      default -> turnOut(TokeniserState.TEXT, at);
    };
  }

  private int endWhole(int at) {
    String text = undecided(at);
    decide(TokeniserState.TEXT, at);
    sink.expression(undecidedAt, text);
    return at;
  }

  private String undecided(int end) {
    if (carried.length() == 0) {
      return new String(piece, undecidedStart, end - undecidedStart, StandardCharsets.ISO_8859_1);
    }
    carried.add(piece, undecidedStart, end);
    return carried.latin1();
  }

  /** An expression that is not closed before the next ESI tag is text. */
  private int endAtTag(int at, int opened, boolean closing) {
    if (carried.length() == 0) {
      undecidedStart = at - opened;
      return beginTag(at, closing);
    }
    carried.add(piece, undecidedStart, at);
    int text = carried.length() - opened;
    emit(carried.copy(text));
    undecidedAt = carried.after(undecidedAt, text);
    return beginTag(at, closing);
  }

  private Position positionAt(int offset) {
    lines.countTo(piece, offset);
    return lines.position();
  }

  private void emitUpTo(int end) {
    if (end > textStart) {
      emit(ByteBuffer.wrap(piece, textStart, end - textStart).slice().asReadOnlyBuffer());
      textStart = end;
    }
  }

  private void emit(ByteBuffer bytes) {
    if (state.isVerbatim()) {
      sink.verbatim(bytes);
    } else {
      sink.text(bytes);
    }
  }
}

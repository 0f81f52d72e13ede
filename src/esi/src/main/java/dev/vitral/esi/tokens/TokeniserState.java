package dev.vitral.esi.tokens;

import dev.vitral.esi.tokens.ExpressionScan.Verdict;

/** What the next byte of a document belongs to. */
enum TokeniserState {
  TEXT(false, false) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      boolean expands = in.expandsVariables();
      boolean wrapped = in.isWrapped();
      for (int i = from; i < to; i++) {
        byte next = piece[i];
        if (next == '<') {
          return in.beginOpening(i);
        }
        if (next == '$' && expands) {
          return in.beginExpression(i);
        }
        if (next == '-' && wrapped) {
          return in.beginWrapperEnd(i);
        }
      }
      return to;
    }
  },

  /** Behind a {@code <}. */
  OPENING(true, false) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      return switch (in.opening().read(piece[from])) {
        case OPEN -> from + 1;
        case NOTHING -> in.turnOut(TEXT, from);
        case TAG -> in.beginTag(from + 1, false);
        case END_TAG -> in.beginTag(from + 1, true);
        case WRAPPER -> in.openWrapper(from + 1);
        case COMMENT -> in.beginVerbatim(COMMENT, in.opening().dashes(), from);
        case CDATA -> in.beginVerbatim(CDATA_SECTION, 0, from + 1);
      };
    }
  },

  TAG(false, false) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      return in.readTag(from, to);
    }
  },

  /** Behind a {@code $} where variables mean something. */
  EXPRESSION(true, false) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      for (int i = from; i < to; i++) {
        Verdict verdict = in.readExpression(piece[i]);
        if (verdict != Verdict.OPEN) {
          return in.endExpression(verdict, i);
        }
      }
      return to;
    }
  },

  /** Behind a dash within {@code <!--esi}. */
  WRAPPER_END(true, false) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      return in.readWrapperEnd(piece[from], from);
    }
  },

  COMMENT(false, true) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      return in.readVerbatim('-', from, to);
    }
  },

  CDATA_SECTION(false, true) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      return in.readVerbatim(']', from, to);
    }
  },

  /** Within {@code <esi:text>}. */
  RAW(false, true) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      for (int i = from; i < to; i++) {
        if (piece[i] == '<') {
          return in.beginRawEnd(i);
        }
      }
      return to;
    }
  },

  /** Behind a {@code <} within {@code <esi:text>}. */
  RAW_END(true, true) {
    @Override
    int read(Tokeniser in, byte[] piece, int from, int to) {
      return in.readRawEnd(piece[from], from);
    }
  };

  private final boolean undecided;
  private final boolean verbatim;

  TokeniserState(boolean undecided, boolean verbatim) {
    this.undecided = undecided;
    this.verbatim = verbatim;
  }

  /** Takes bytes, at least one; offset of the first not taken, which another state reads. */
  abstract int read(Tokeniser in, byte[] piece, int from, int to);

  /** Whether what began may still turn out to be text. */
  boolean isUndecided() {
    return undecided;
  }

  /** Whether text found here is never looked into. */
  boolean isVerbatim() {
    return verbatim;
  }
}

package dev.vitral.esi.tokens;

/**
 * Where in a tag the next byte stands. Values are in double or single quotes or, against XML but
 * seen in practice, bare.
 */
enum TagState {
  NAME {
    @Override
    TagState read(TagReader tag, byte next) {
      if (isSpace(next) || next == '>' || next == '/') {
        tag.name();
        return BETWEEN.read(tag, next);
      }
      tag.collect(next);
      return NAME;
    }
  },
  BETWEEN {
    @Override
    TagState read(TagReader tag, byte next) {
      if (next == '>') {
        return END;
      }
      tag.slash(next == '/');
      if (isSpace(next) || next == '/') {
        return BETWEEN;
      }
      tag.collect(next);
      return ATTRIBUTE;
    }
  },
  ATTRIBUTE {
    @Override
    TagState read(TagReader tag, byte next) {
      if (isSpace(next) || next == '=' || next == '>' || next == '/') {
        tag.attributeName();
        return AFTER_ATTRIBUTE.read(tag, next);
      }
      tag.collect(next);
      return ATTRIBUTE;
    }
  },
  AFTER_ATTRIBUTE {
    @Override
    TagState read(TagReader tag, byte next) {
      if (isSpace(next)) {
        return AFTER_ATTRIBUTE;
      }
      if (next == '=') {
        return BEFORE_VALUE;
      }
      tag.attributeValue();
      return BETWEEN.read(tag, next);
    }
  },
  BEFORE_VALUE {
    @Override
    TagState read(TagReader tag, byte next) {
      if (isSpace(next)) {
        return BEFORE_VALUE;
      }
      return switch (next) {
        case '"' -> DOUBLE_QUOTED;
        case '\'' -> SINGLE_QUOTED;
        default -> BARE.read(tag, next);
      };
    }
  },
  DOUBLE_QUOTED {
    @Override
    TagState read(TagReader tag, byte next) {
      return quoted(tag, next, '"');
    }
  },
  SINGLE_QUOTED {
    @Override
    TagState read(TagReader tag, byte next) {
      return quoted(tag, next, '\'');
    }
  },
  BARE {
    @Override
    TagState read(TagReader tag, byte next) {
      if (isSpace(next) || next == '>') {
        tag.attributeValue();
        return BETWEEN.read(tag, next);
      }
      if (next == '/') {
        return BARE_SLASH;
      }
      tag.collect(next);
      return BARE;
    }
  },
  /** A slash belongs to a bare value unless the tag ends with it. */
  BARE_SLASH {
    @Override
    TagState read(TagReader tag, byte next) {
      if (next == '>') {
        tag.attributeValue();
        tag.slash(true);
        return END;
      }
      tag.collect((byte) '/');
      return BARE.read(tag, next);
    }
  },
  END {
    @Override
    TagState read(TagReader tag, byte next) {
      throw new IllegalStateException("the tag has ended");
    }
  };

  /** Takes the next byte of the tag; the state it leads to. */
  abstract TagState read(TagReader tag, byte next);

  TagState quoted(TagReader tag, byte next, char quote) {
    if (next == quote) {
      tag.attributeValue();
      return BETWEEN;
    }
    tag.collect(next);
    return this;
  }

  static boolean isSpace(byte next) {
    return next == ' ' || next == '\n' || next == '\t' || next == '\r' || next == '\f';
  }
}

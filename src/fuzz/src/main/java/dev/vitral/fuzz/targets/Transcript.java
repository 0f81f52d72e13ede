package dev.vitral.fuzz.targets;

import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tag;
import dev.vitral.esi.tokens.TokenSink;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the tokens of a document mean together, in words: neighbouring text is one, however it came.
 * Variables mean something within {@code vars}.
 */
final class Transcript implements TokenSink {

  private final StringBuilder told = new StringBuilder();
  private String textKind = "";
  private int openVars;

  @Override
  public void text(ByteBuffer bytes) {
    append("text", bytes);
  }

  @Override
  public void verbatim(ByteBuffer bytes) {
    append("verbatim", bytes);
  }

  private void append(String kind, ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      return;
    }
    if (!textKind.equals(kind)) {
      told.append('\n').append(kind).append(' ');
      textKind = kind;
    }
    told.append(StandardCharsets.ISO_8859_1.decode(bytes.duplicate()));
  }

  @Override
  public void expression(Position at, String latin1) {
    say("expression " + at + " " + latin1);
  }

  @Override
  public void tag(Tag tag) {
    say(tag.toString());
    if (tag.name().equals("vars")) {
      openVars += tag.kind() == Tag.Kind.OPEN ? 1 : tag.kind() == Tag.Kind.CLOSE ? -1 : 0;
    }
  }

  @Override
  public void problem(Position at, String message) {
    say("problem " + at + " " + message);
  }

  @Override
  public boolean expandsVariables() {
    return openVars > 0;
  }

  private void say(String what) {
    told.append('\n').append(what);
    textKind = "";
  }

  @Override
  public String toString() {
    return told.toString();
  }
}

package dev.vitral.esi.processing;

import dev.vitral.esi.Output;
import dev.vitral.esi.ResponseEdit;
import dev.vitral.esi.expressions.scope.ResponseHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands to the output what the page wants done to its response's head. */
final class ResponseEdits implements ResponseHead {

  private final Output output;
  private final Consumer<String> note;

  /**
   * @param note told of what came too late
   */
  ResponseEdits(Output output, Consumer<String> note) {
    this.output = output;
    this.note = note;
  }

  @Override
  public void addHeader(String name, String value) {
    edit(new ResponseEdit.AddHeader(name, value));
  }

  @Override
  public void status(int status) {
    edit(new ResponseEdit.SetStatus(status));
  }

  @Override
  public void body(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    edit(new ResponseEdit.ReplaceBody(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
  }

  @Override
  public void redirect(String location) {
    edit(new ResponseEdit.Redirect(location));
  }

  private void edit(ResponseEdit edit) {
    if (!output.edit(edit)) {
      note.accept("the response has begun, and cannot be changed any more: " + edit);
    }
  }
}

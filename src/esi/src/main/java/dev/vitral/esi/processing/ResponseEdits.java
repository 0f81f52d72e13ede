package dev.vitral.esi.processing;

import dev.vitral.esi.Output;
import dev.vitral.esi.ResponseEdit;
import dev.vitral.esi.expressions.scope.ResponseHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Hands to the output what the page wants done to its response's head. */
final class ResponseEdits implements ResponseHead {

  private final Output output;

  ResponseEdits(Output output) {
    this.output = output;
  }

  @Override
  public boolean addHeader(String name, String value) {
    return output.edit(new ResponseEdit.AddHeader(name, value));
  }

  @Override
  public boolean status(int status) {
    return output.edit(new ResponseEdit.SetStatus(status));
  }

  @Override
  public boolean body(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return output.edit(new ResponseEdit.ReplaceBody(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
  }

  @Override
  public boolean redirect(String location) {
    return output.edit(new ResponseEdit.Redirect(location));
  }
}

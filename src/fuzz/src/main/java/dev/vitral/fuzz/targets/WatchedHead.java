package dev.vitral.fuzz.targets;

import dev.vitral.esi.ResponseEdit;
import dev.vitral.esi.expressions.scope.ResponseHead;

/** A response that may still be changed, and no expression breaks. */
final class WatchedHead implements ResponseHead {

  @Override
  public boolean addHeader(String name, String value) {
    return take(new ResponseEdit.AddHeader(name, value));
  }

  @Override
  public boolean status(int status) {
    return take(new ResponseEdit.SetStatus(status));
  }

  @Override
  public boolean body(String latin1) {
    return true;
  }

  @Override
  public boolean redirect(String location) {
    return take(new ResponseEdit.Redirect(location));
  }

  private static boolean take(ResponseEdit edit) {
    Finding.unless(HeaderLine.isSafe(edit), "no expression breaks a header: " + edit);
    return true;
  }
}

package dev.vitral.fuzz.targets;

/** A promise of the engine that an input breaks. */
public final class Finding extends AssertionError {

  private static final long serialVersionUID = 1L;

  Finding(String what) {
    super(what);
  }

  Finding(String what, Throwable cause) {
    super(what, cause);
  }

  static void unless(boolean kept, String promise) {
    if (!kept) {
      throw new Finding("not so: " + promise);
    }
  }
}

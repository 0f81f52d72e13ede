package dev.vitral.systemtests.matrix;

/**
 * What was answered.
 *
 * @param location where it leads; empty if nowhere
 * @param body empty for an event stream, which has no end
 */
record Reply(int status, String location, String body) {

  private static final int SHOWN = 300;

  @Override
  public String toString() {
    String words = body.length() > SHOWN ? body.substring(0, SHOWN) + " …" : body;
    return "%d %s %s".formatted(status, location, words.replaceAll("\\s+", " "));
  }
}

package dev.vitral.esi.expressions.scope;

/**
 * Takes the changes that a page makes to its own response. They come checked: header names are
 * tokens and none that frames the message, values have no control characters.
 */
public interface ResponseHead {

  /** For a response whose head is already on its way: changes are ignored. */
  ResponseHead SENT = new ResponseHead() {};

  /** {@code $add_header}. */
  default void addHeader(String name, String value) {}

  /**
   * {@code $set_response_code}.
   *
   * @param status 100 to 599
   */
  default void status(int status) {}

  /**
   * The second argument of {@code $set_response_code}: what is sent instead of the page.
   *
   * @param latin1 one char per byte
   */
  default void body(String latin1) {}

  /**
   * {@code $set_redirect}: status 302, and where to.
   *
   * @param location a URL reference, percent-encoded
   */
  default void redirect(String location) {}
}

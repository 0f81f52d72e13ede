package dev.vitral.esi.expressions.scope;

/**
 * Takes the changes that a page makes to its own response, and says whether each could still be
 * made. They come checked: header names are tokens and none that frames the message, values have no
 * control characters.
 */
public interface ResponseHead {

  /** For a response whose head is on its way, or that is not the document's own. */
  ResponseHead SENT = new ResponseHead() {};

  /** {@code $add_header}. */
  default boolean addHeader(String name, String value) {
    return false;
  }

  /**
   * {@code $set_response_code}.
   *
   * @param status 200 to 599
   */
  default boolean status(int status) {
    return false;
  }

  /**
   * The second argument of {@code $set_response_code}: what is sent instead of the page.
   *
   * @param latin1 one char per byte
   */
  default boolean body(String latin1) {
    return false;
  }

  /**
   * {@code $set_redirect}: status 302, and where to.
   *
   * @param location a URL reference, percent-encoded
   */
  default boolean redirect(String location) {
    return false;
  }
}

package dev.vitral.esi;

import java.nio.ByteBuffer;

/**
 * What a page's markup wants done to the head of the page's response, through {@code $add_header},
 * {@code $set_response_code} and {@code $set_redirect}. Names and values are checked as those of
 * {@link HeaderEdit} are.
 */
public sealed interface ResponseEdit {

  /** Adds a header line. */
  record AddHeader(String name, String value) implements ResponseEdit {}

  /**
   * Sets the status.
   *
   * @param status 200 to 599
   */
  record SetStatus(int status) implements ResponseEdit {}

  /**
   * Sends something else instead of the page.
   *
   * @param body its bytes; read-only
   */
  record ReplaceBody(ByteBuffer body) implements ResponseEdit {}

  /**
   * Answers with a redirect and without the page.
   *
   * @param location as in the {@code Location} header
   */
  record Redirect(String location) implements ResponseEdit {}
}

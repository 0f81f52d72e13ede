package dev.vitral.esi.expressions.values;

/** Where a piece of text comes from, and so how it must be written. */
public enum Origin {

  /** The markup itself: its author means what it says, also where that is markup. */
  MARKUP,

  /** A whole part of the request, such as its query: legal in a URL as it stands, not in HTML. */
  REQUEST,

  /** One value of the request, such as that of a query key: a stranger chose every byte. */
  REQUEST_VALUE,

  /** A value of the request that {@code $html_encode} has already made harmless for HTML. */
  REQUEST_ENCODED;

  boolean isMarkup() {
    return this == MARKUP;
  }
}

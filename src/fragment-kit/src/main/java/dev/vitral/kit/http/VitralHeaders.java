package dev.vitral.kit.http;

/** Header names of the conversation between shell and fragments. */
public final class VitralHeaders {

  /** In: language of the page, {@code es} or {@code en}. */
  public static final String LOCALE = "vitral-locale";

  /** In: the origin that visitors see, such as {@code https://vitral.example}. */
  public static final String MOUNT_ORIGIN = "vitral-mount-origin";

  /** In, for the keeper of sessions alone: the address from which the visitor asks. */
  public static final String CLIENT_ADDRESS = "vitral-client-address";

  /** In: milliseconds that are left of the page's deadline. */
  public static final String DEADLINE = "vitral-deadline";

  /** In, on an include: {@link #LIGHT} if a smaller answer is wanted, since there is much to do. */
  public static final String VARIANT = "vitral-variant";

  /** The value of {@link #VARIANT} that asks for less. */
  public static final String LIGHT = "light";

  /** Out, on a page: the layout that frames it. A response without it passes through the shell. */
  public static final String LAYOUT = "Vitral-Layout";

  /** Out: the version in which the fragment answers, as in its manifest. */
  public static final String VERSION = "Vitral-Version";

  /** Out, on a write's response: surrogate keys to purge before the response is passed on. */
  public static final String PURGE = "Vitral-Purge";

  /** Out: surrogate keys of the response, separated by blanks. */
  public static final String SURROGATE_KEY = "Surrogate-Key";

  /** Out: freshness and ESI for surrogates (Edge Architecture Specification 1.0, section 2.2). */
  public static final String SURROGATE_CONTROL = "Surrogate-Control";

  /** The value of {@link #SURROGATE_CONTROL} that asks for ESI processing of this response. */
  public static final String ESI_CONTENT = "content=\"ESI/1.0\"";

  /** In: {@code true} on requests made by htmx. */
  public static final String HX_REQUEST = "HX-Request";

  /** Out: browser events for htmx to raise, such as {@code voting:cast}. */
  public static final String HX_TRIGGER = "HX-Trigger";

  private VitralHeaders() {}
}

package dev.vitral.systemtests.portal;

/**
 * What tests share in the one portal and one of them would miss: names for {@code @ResourceLock}.
 * {@code READ} needs it as it is, {@code READ_WRITE} may change it. Who can, uses what is its own
 * instead, such as a new account, or what nobody changes: {@link SamplePages}, candidates of one's
 * own ({@link Ballots}).
 */
public final class Shared {

  /** A machine with time for a browser: journeys need it, who keeps every core busy takes it. */
  public static final String CALM = "calm";

  /**
   * The prompts on the first pages of lists: whoever deletes one may take it from under a click,
   * whoever writes a page of them pushes it off.
   */
  public static final String LATEST_PROMPTS = "latest prompts";

  private Shared() {}
}

package dev.vitral.systemtests.matrix;

/** How a request comes in. */
enum Way {
  /** Through the shell, with the session as bearer token. */
  PROGRAM,
  /** Through the shell, with the session in its cookie, by a page of the portal. */
  BROWSER,
  /**
   * Past the shell, straight at the service, as somebody would who got into the network: with
   * tokens that fragments are given.
   */
  INSIDE,
  /** At the port that is for health and metrics, which is reached from the machine alone. */
  MANAGEMENT
}

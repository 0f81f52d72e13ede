package dev.vitral.systemtests.matrix;

/**
 * An account of this test's own.
 *
 * @param session its opaque token
 */
record Player(String handle, String session) {}

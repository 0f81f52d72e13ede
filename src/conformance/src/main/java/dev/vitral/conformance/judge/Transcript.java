package dev.vitral.conformance.judge;

import dev.vitral.conformance.client.Answer;
import dev.vitral.conformance.stub.Recorded;
import java.util.List;

/**
 * What happened up to the end of one step.
 *
 * @param requests all that reached the stub since the case began
 * @param trespasses addresses that the engine wanted to connect to and that are not the stub's
 * @param leftovers what an aborted request left behind: requests that stay open, an engine that
 *     serves no more
 */
public record Transcript(
    Answer answer, List<Recorded> requests, List<String> trespasses, List<String> leftovers) {}

package dev.vitral.shell.coding;

import io.vertx.core.buffer.Buffer;

/**
 * A page in a content coding.
 *
 * @param body in memory outside the heap
 */
public record Coded(Coding coding, Buffer body) {}

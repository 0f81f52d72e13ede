/**
 * The visitors' side of the wire: which connections are open and what is under way on each. Read
 * {@link dev.vitral.shell.connection.OpenConnections}, then {@link
 * dev.vitral.shell.connection.Conversation}.
 */
@NullMarked
package dev.vitral.shell.connection;

import org.jspecify.annotations.NullMarked;

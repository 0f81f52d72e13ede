@NullMarked
package dev.vitral.shell.edge.compose;

import org.jspecify.annotations.NullMarked;

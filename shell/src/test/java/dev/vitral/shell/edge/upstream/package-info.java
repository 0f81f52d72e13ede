@NullMarked
package dev.vitral.shell.edge.upstream;

import org.jspecify.annotations.NullMarked;

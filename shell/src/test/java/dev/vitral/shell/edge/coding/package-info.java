@NullMarked
package dev.vitral.shell.edge.coding;

import org.jspecify.annotations.NullMarked;

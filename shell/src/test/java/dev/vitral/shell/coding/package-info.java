@NullMarked
package dev.vitral.shell.coding;

import org.jspecify.annotations.NullMarked;

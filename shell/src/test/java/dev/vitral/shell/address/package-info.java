@NullMarked
package dev.vitral.shell.address;

import org.jspecify.annotations.NullMarked;

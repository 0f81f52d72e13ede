@NullMarked
package dev.vitral.shell.podlet;

import org.jspecify.annotations.NullMarked;

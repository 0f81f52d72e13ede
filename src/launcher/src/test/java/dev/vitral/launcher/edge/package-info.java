@NullMarked
package dev.vitral.launcher.edge;

import org.jspecify.annotations.NullMarked;

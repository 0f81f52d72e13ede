@NullMarked
package dev.vitral.launcher.remote;

import org.jspecify.annotations.NullMarked;

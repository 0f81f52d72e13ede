@NullMarked
package dev.vitral.launcher.livecoding;

import org.jspecify.annotations.NullMarked;

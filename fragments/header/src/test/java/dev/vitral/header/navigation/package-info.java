@NullMarked
package dev.vitral.header.navigation;

import org.jspecify.annotations.NullMarked;

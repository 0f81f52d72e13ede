@NullMarked
package dev.vitral.header.badge;

import org.jspecify.annotations.NullMarked;

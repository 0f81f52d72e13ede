@NullMarked
package dev.vitral.header.samples;

import org.jspecify.annotations.NullMarked;

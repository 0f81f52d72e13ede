@NullMarked
package dev.vitral.header.bar;

import org.jspecify.annotations.NullMarked;

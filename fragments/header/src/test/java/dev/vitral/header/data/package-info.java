@NullMarked
package dev.vitral.header.data;

import org.jspecify.annotations.NullMarked;

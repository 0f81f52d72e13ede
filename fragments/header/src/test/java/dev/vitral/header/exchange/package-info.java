@NullMarked
package dev.vitral.header.exchange;

import org.jspecify.annotations.NullMarked;

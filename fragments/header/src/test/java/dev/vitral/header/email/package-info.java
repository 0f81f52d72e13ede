@NullMarked
package dev.vitral.header.email;

import org.jspecify.annotations.NullMarked;

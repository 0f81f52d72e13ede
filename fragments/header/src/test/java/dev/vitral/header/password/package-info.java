@NullMarked
package dev.vitral.header.password;

import org.jspecify.annotations.NullMarked;

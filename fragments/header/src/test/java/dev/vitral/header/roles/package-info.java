@NullMarked
package dev.vitral.header.roles;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.vitral.header.profile;

import org.jspecify.annotations.NullMarked;

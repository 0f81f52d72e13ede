@NullMarked
package dev.vitral.header.session;

import org.jspecify.annotations.NullMarked;

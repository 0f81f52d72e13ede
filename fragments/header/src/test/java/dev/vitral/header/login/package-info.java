@NullMarked
package dev.vitral.header.login;

import org.jspecify.annotations.NullMarked;

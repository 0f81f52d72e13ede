@NullMarked
package dev.vitral.header.mail;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.vitral.header.account;

import org.jspecify.annotations.NullMarked;

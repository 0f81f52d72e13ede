@NullMarked
package dev.vitral.shell.bulkhead;

import org.jspecify.annotations.NullMarked;

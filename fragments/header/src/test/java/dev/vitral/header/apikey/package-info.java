@NullMarked
package dev.vitral.header.apikey;

import org.jspecify.annotations.NullMarked;

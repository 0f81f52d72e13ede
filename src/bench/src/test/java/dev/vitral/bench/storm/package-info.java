@NullMarked
package dev.vitral.bench.storm;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.vitral.contract.manifest;

import org.jspecify.annotations.NullMarked;

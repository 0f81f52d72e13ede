/**
 * What is kept of somebody: to be taken along ({@link dev.vitral.header.data.Export}) and to be
 * deleted ({@link dev.vitral.header.data.Deletion}).
 */
@NullMarked
package dev.vitral.header.data;

import org.jspecify.annotations.NullMarked;

/**
 * The bar on top of every page: {@link dev.vitral.header.bar.BarResource} serves it, {@link
 * dev.vitral.header.bar.Bar} is what it shows.
 */
@NullMarked
package dev.vitral.header.bar;

import org.jspecify.annotations.NullMarked;

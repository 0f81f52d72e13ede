/**
 * The stores' process as one more that is supervised. Read {@link
 * dev.vitral.launcher.stores.StoresPart} and {@link dev.vitral.launcher.stores.RealStores}.
 */
@NullMarked
package dev.vitral.launcher.stores;

import org.jspecify.annotations.NullMarked;

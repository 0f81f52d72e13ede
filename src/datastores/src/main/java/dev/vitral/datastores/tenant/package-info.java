/**
 * Who needs what of the stores: read {@link dev.vitral.datastores.tenant.Tenant}, the form of a
 * {@code stores.json}.
 */
@NullMarked
package dev.vitral.datastores.tenant;

import org.jspecify.annotations.NullMarked;

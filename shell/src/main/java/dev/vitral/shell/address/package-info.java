/**
 * Addresses: to which an edge may connect on behalf of a page, and from where somebody comes. Read
 * {@link dev.vitral.shell.address.CheckedResolver}, then {@link
 * dev.vitral.shell.address.AddressRules} and {@link dev.vitral.shell.address.AddressBlock}.
 */
@NullMarked
package dev.vitral.shell.address;

import org.jspecify.annotations.NullMarked;

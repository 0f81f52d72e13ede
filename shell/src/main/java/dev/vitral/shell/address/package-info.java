/**
 * To which addresses an edge may connect on behalf of a page. Read {@link
 * dev.vitral.shell.address.CheckedResolver}, then {@link dev.vitral.shell.address.AddressRules}.
 */
@NullMarked
package dev.vitral.shell.address;

import org.jspecify.annotations.NullMarked;

/**
 * What somebody may read and change of the own account: {@link
 * dev.vitral.header.profile.OwnAccount}, by JSON and on the account page.
 */
@NullMarked
package dev.vitral.header.profile;

import org.jspecify.annotations.NullMarked;

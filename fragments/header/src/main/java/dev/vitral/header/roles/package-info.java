/**
 * Who may do more than others: operators grant and take roles ({@link
 * dev.vitral.header.roles.Roles}), and every change is written down with its reason.
 */
@NullMarked
package dev.vitral.header.roles;

import org.jspecify.annotations.NullMarked;

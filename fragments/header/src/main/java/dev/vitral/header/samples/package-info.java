/**
 * Accounts that a file asks for, such as those of a development machine: {@link
 * dev.vitral.header.samples.SampleAccounts}.
 */
@NullMarked
package dev.vitral.header.samples;

import org.jspecify.annotations.NullMarked;

/**
 * Getting one include, at the best rung that can be had. Read {@link
 * dev.vitral.shell.include.Includes}, then {@link dev.vitral.shell.include.IncludeFetch}.
 */
@NullMarked
package dev.vitral.shell.include;

import org.jspecify.annotations.NullMarked;

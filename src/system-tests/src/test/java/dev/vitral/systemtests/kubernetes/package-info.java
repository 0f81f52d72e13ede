/**
 * What would run in a cluster, checked without one. Read {@link
 * dev.vitral.systemtests.kubernetes.WorkloadsTest} first; {@link
 * dev.vitral.systemtests.kubernetes.StrictModel} says why a misspelt field cannot pass.
 */
@NullMarked
package dev.vitral.systemtests.kubernetes;

import org.jspecify.annotations.NullMarked;

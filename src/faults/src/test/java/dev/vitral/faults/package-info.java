/** Read {@link dev.vitral.faults.FaultProxyTest}: each fault as a client sees it. */
@NullMarked
package dev.vitral.faults;

import org.jspecify.annotations.NullMarked;

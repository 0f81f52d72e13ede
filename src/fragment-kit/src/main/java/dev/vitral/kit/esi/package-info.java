/**
 * ESI in templates: {@link dev.vitral.kit.esi.EsiInclude} writes includes into whose URL a
 * visitor's words may go.
 */
@NullMarked
package dev.vitral.kit.esi;

import org.jspecify.annotations.NullMarked;

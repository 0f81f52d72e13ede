/**
 * A visitor's request at an edge: who may enter, what was asked, and what is said when nothing can
 * be had. Read {@link dev.vitral.shell.edge.visit.Visitor}.
 */
@NullMarked
package dev.vitral.shell.edge.visit;

import org.jspecify.annotations.NullMarked;

/** The cases as their files say them. Read {@link dev.vitral.conformance.cases.CaseFiles}. */
@NullMarked
package dev.vitral.conformance.cases;

import org.jspecify.annotations.NullMarked;

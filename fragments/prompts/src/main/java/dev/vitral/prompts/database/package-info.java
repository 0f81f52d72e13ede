/** SQL against PostgreSQL. Start with {@link dev.vitral.prompts.database.Database}. */
@NullMarked
package dev.vitral.prompts.database;

import org.jspecify.annotations.NullMarked;

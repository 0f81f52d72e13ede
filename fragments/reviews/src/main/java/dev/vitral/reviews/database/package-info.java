/** PostgreSQL that is away. Start with {@link dev.vitral.reviews.database.NeedsDatabase}. */
@NullMarked
package dev.vitral.reviews.database;

import org.jspecify.annotations.NullMarked;

/** Redis as a child process: read {@link dev.vitral.datastores.redis.RedisStore}. */
@NullMarked
package dev.vitral.datastores.redis;

import org.jspecify.annotations.NullMarked;

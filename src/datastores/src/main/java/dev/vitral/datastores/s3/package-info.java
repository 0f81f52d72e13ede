/** Objects behind the S3 protocol: read {@link dev.vitral.datastores.s3.S3Store}. */
@NullMarked
package dev.vitral.datastores.s3;

import org.jspecify.annotations.NullMarked;

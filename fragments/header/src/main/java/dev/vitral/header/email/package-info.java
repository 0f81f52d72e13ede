/**
 * Where somebody reads mail: {@link dev.vitral.header.email.OwnEmail} asks for it and believes it
 * once a link that was sent there has been used.
 */
@NullMarked
package dev.vitral.header.email;

import org.jspecify.annotations.NullMarked;

/** Message bundles and the contract; read {@link dev.vitral.kit.messages.MessageBundlesTest}. */
@NullMarked
package dev.vitral.kit.messages;

import org.jspecify.annotations.NullMarked;

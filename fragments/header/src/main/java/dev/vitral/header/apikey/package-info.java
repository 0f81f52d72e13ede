/**
 * API keys: opaque tokens with which programs act for an editor, their SHA-256 in PostgreSQL. Start
 * with {@link dev.vitral.header.apikey.ApiKeyStore}.
 */
@NullMarked
package dev.vitral.header.apikey;

import org.jspecify.annotations.NullMarked;

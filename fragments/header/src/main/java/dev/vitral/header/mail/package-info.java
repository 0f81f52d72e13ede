/**
 * Mail to people: {@link dev.vitral.header.mail.Outbox} writes down what is to be sent, {@link
 * dev.vitral.header.mail.Postman} sends it, {@link dev.vitral.header.mail.Links} knows the links in
 * it.
 */
@NullMarked
package dev.vitral.header.mail;

import org.jspecify.annotations.NullMarked;

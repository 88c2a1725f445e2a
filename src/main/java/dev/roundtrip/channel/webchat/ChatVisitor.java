package dev.roundtrip.channel.webchat;

import dev.roundtrip.config.Secret;

/**
 * Somebody whom the desk takes for a new visitor of the chat: a contact of a drawn name, in the inbox under {@code sourceId}, without
 * a conversation. Nothing but {@code DELETE /api/v1/accounts/:account/contacts/:contact} takes it away, which an administrator may.
 *
 * @param contact the contact's id; 0 when the desk did not say
 * @param sourceId the visitor's uuid
 * @param session by which the desk knows them
 */
public record ChatVisitor(long contact, String sourceId, Secret session) {}

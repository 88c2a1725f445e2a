package dev.roundtrip.simulator.chatwoot.domain;

/** A label that an account offers. */
public record Label(int id, int accountId, String title, String description, String color, Boolean showOnSidebar)
        implements Entity {
    @Override
    public int ownerId() {
        return accountId;
    }
}

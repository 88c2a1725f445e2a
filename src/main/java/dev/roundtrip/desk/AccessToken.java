package dev.roundtrip.desk;

/** A person's API token on a desk. Never shown: {@code toString} is masked. */
public record AccessToken(String value) {

    public AccessToken {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The access token of the desk is empty: copy it from the agent's"
                    + " profile settings on the desk.");
        }
    }

    @Override
    public String toString() {
        return "****";
    }
}

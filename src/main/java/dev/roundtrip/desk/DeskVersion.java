package dev.roundtrip.desk;

/**
 * What a desk tells anybody about itself. Both services are known to fail falsely on a web process that has not used
 * its database yet: confirm with {@link DeskClient#profile()} before believing it.
 *
 * @param version as in 4.14.2
 * @param queueServices whether it reaches its Redis
 * @param dataServices whether it reaches its database
 */
public record DeskVersion(String version, boolean queueServices, boolean dataServices) {

    static DeskVersion from(Fields fields) {
        return new DeskVersion(
                fields.text("version"),
                fields.text("queue_services").equals("ok"),
                fields.text("data_services").equals("ok"));
    }
}

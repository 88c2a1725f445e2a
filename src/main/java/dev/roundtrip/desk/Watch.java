package dev.roundtrip.desk;

/** Somebody is being watched for by polling, until closed. */
public interface Watch extends AutoCloseable {
    @Override
    void close();
}

package gatewire.report;

/**
 * A setting of an API or of a route in words, for example {@code binary media types: image/png}.
 */
public record Setting(String name, String value) {}

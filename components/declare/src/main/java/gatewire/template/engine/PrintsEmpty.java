package gatewire.template.engine;

/** A map within {@code $context}, whose reference AWS was recorded to print as an empty text. */
interface PrintsEmpty {}

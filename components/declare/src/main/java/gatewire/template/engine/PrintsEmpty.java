package gatewire.template.engine;

/** A map within {@code $context}; AWS was recorded to print an empty string for it. */
interface PrintsEmpty {}
